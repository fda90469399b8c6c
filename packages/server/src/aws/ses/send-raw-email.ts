// SendRawEmail: sends a mail as it is written.
import { awsOperation } from "../aws-operation.ts";
import { ses } from "../services/ses.ts";
import { bytes, list, required, structure, text } from "../shape/shape.ts";
import { addresses } from "./mail-shape.ts";
import { rawMail } from "./raw-mail.ts";
import { readMail, sendChecked } from "./send-checked.ts";

const refusals = { paused: "AccountSendingPausedException", invalid: "InvalidParameterValue" };

export const sendRawEmail = awsOperation({
  service: ses,
  name: "SendRawEmail",
  role: "operator",
  input: structure({
    Source: text(),
    Destinations: addresses(),
    RawMessage: required(structure({ Data: required(bytes()) })),
    FromArn: text(),
    SourceArn: text(),
    ReturnPathArn: text(),
    Tags: list(structure({ Name: required(text()), Value: required(text()) })),
    ConfigurationSetName: text(),
  }),
  output: structure({ MessageId: required(text()) }),
  async handle({ input: { Source, Destinations, RawMessage }, ...context }) {
    const mail = rawMail({ data: RawMessage.Data, source: Source, destinations: Destinations });
    return { MessageId: await sendChecked(context, readMail(mail, refusals), refusals) };
  },
});
