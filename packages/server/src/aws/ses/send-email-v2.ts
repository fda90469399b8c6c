// SendEmail of the second version: sends a mail.
import { awsOperation } from "../aws-operation.ts";
import { sesv2 } from "../services/sesv2.ts";
import { anything, bytes, list, required, structure, text, type ValueOf } from "../shape/shape.ts";
import { addresses, body, content, destination } from "./mail-shape.ts";
import { rawMail } from "./raw-mail.ts";
import { readMail, sendChecked, type CheckedMail } from "./send-checked.ts";

const refusals = { paused: "SendingPausedException", invalid: "BadRequestException" };

const input = structure({
  FromEmailAddress: text(),
  Destination: destination(),
  ReplyToAddresses: addresses(),
  Content: required(
    structure({
      Simple: structure({ Subject: required(content()), Body: required(body()) }),
      Raw: structure({ Data: required(bytes()) }),
      Template: anything(),
    }),
  ),
  EmailTags: list(structure({ Name: required(text()), Value: required(text()) })),
  ConfigurationSetName: text(),
});

type Given = ValueOf<typeof input>;

export const sendEmailV2 = awsOperation({
  service: sesv2,
  name: "SendEmail",
  role: "operator",
  http: { method: "POST", path: "/v2/email/outbound-emails" },
  input,
  output: structure({ MessageId: text() }),
  async handle({ input: given, ...context }) {
    return { MessageId: await sendChecked(context, mailOf(given), refusals) };
  },
});

/** Throws AwsProblem for a template. */
function mailOf({ FromEmailAddress, Destination = {}, ReplyToAddresses, Content }: Given): CheckedMail {
  const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = Destination;
  const { Simple, Raw } = Content;
  if (Raw !== undefined) {
    const destinations = [...ToAddresses, ...CcAddresses, ...BccAddresses];
    return readMail(rawMail({ data: Raw.Data, source: FromEmailAddress, destinations }), refusals);
  }
  if (Simple === undefined)
    throw sesv2.problem(
      "BadRequestException",
      "Expected Content to be Simple or Raw, got another. Punctual has no templates.",
    );
  return {
    from: FromEmailAddress ?? "",
    to: ToAddresses,
    cc: CcAddresses,
    bcc: BccAddresses,
    replyTo: ReplyToAddresses,
    subject: Simple.Subject.Data,
    text: Simple.Body.Text?.Data,
    html: Simple.Body.Html?.Data,
  };
}
