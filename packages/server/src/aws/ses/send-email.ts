// SendEmail of the first version: sends a mail.
import { awsOperation } from "../aws-operation.ts";
import { ses } from "../services/ses.ts";
import { list, required, structure, text } from "../shape/shape.ts";
import { addresses, body, content, destination } from "./mail-shape.ts";
import { sendChecked } from "./send-checked.ts";

const refusals = { paused: "AccountSendingPausedException", invalid: "InvalidParameterValue" };

export const sendEmail = awsOperation({
  service: ses,
  name: "SendEmail",
  role: "operator",
  input: structure({
    Source: required(text()),
    Destination: required(destination()),
    Message: required(structure({ Subject: required(content()), Body: required(body()) })),
    ReplyToAddresses: addresses(),
    ReturnPath: text(),
    SourceArn: text(),
    ReturnPathArn: text(),
    Tags: list(structure({ Name: required(text()), Value: required(text()) })),
    ConfigurationSetName: text(),
  }),
  output: structure({ MessageId: required(text()) }),
  async handle({ input: { Source, Destination, Message, ReplyToAddresses }, ...context }) {
    const mail = {
      from: Source,
      to: Destination.ToAddresses ?? [],
      cc: Destination.CcAddresses,
      bcc: Destination.BccAddresses,
      replyTo: ReplyToAddresses,
      subject: Message.Subject.Data,
      text: Message.Body.Text?.Data,
      html: Message.Body.Html?.Data,
    };
    return { MessageId: await sendChecked(context, mail, refusals) };
  },
});
