// SendEmail of the second version: sends a mail.
import { awsOperation } from "../aws-operation.ts";
import { sesv2 } from "../services/sesv2.ts";
import { anything, list, required, structure, text } from "../shape/shape.ts";
import { addresses, body, content, destination } from "./mail-shape.ts";
import { sendChecked } from "./send-checked.ts";

const refusals = { paused: "SendingPausedException", invalid: "BadRequestException" };

export const sendEmailV2 = awsOperation({
  service: sesv2,
  name: "SendEmail",
  role: "operator",
  http: { method: "POST", path: "/v2/email/outbound-emails" },
  input: structure({
    FromEmailAddress: text(),
    Destination: destination(),
    ReplyToAddresses: addresses(),
    Content: required(
      structure({
        Simple: structure({ Subject: required(content()), Body: required(body()) }),
        Raw: anything(),
        Template: anything(),
      }),
    ),
    EmailTags: list(structure({ Name: required(text()), Value: required(text()) })),
    ConfigurationSetName: text(),
  }),
  output: structure({ MessageId: text() }),
  async handle({ input: { FromEmailAddress, Destination = {}, ReplyToAddresses, Content }, ...context }) {
    const { Simple } = Content;
    if (Simple === undefined)
      throw sesv2.problem(
        "BadRequestException",
        "Expected Content to be Simple, got another. Punctual has no templates.",
      );
    const mail = {
      from: FromEmailAddress ?? "",
      to: Destination.ToAddresses ?? [],
      cc: Destination.CcAddresses,
      bcc: Destination.BccAddresses,
      replyTo: ReplyToAddresses,
      subject: Simple.Subject.Data,
      text: Simple.Body.Text?.Data,
      html: Simple.Body.Html?.Data,
    };
    return { MessageId: await sendChecked(context, mail, refusals) };
  },
});
