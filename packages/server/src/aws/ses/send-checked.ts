// Sends a mail in the name of an identity that was verified, by the mail server of this installation.
import { randomUUID } from "node:crypto";
import { listMailIdentities, type Mail } from "@punctual/engine";
import type { AwsContext } from "../aws-operation.ts";
import { AwsProblem } from "../aws-problem.ts";
import { addressIn } from "./mail-address.ts";

/** The exceptions of each version of SES for the same refusals. */
export interface MailRefusals {
  readonly paused: string;
  readonly invalid: string;
}

const mostRecipients = 50;

export interface CheckedMail extends Omit<Mail, "from"> {
  readonly from: string;
  /** Who else it says to be from. */
  readonly senders?: readonly string[];
}

/** Throws AwsProblem for a mail that was not read. */
export function readMail(mail: CheckedMail | null, { invalid }: MailRefusals): CheckedMail {
  if (mail !== null) return mail;
  throw refused(invalid, "Expected a mail with headers, one From among them, got another text.");
}

/** Answers the mail's id once the mail server has it. Throws AwsProblem. */
export async function sendChecked(
  { engine, caller, requestId }: Pick<AwsContext, "engine" | "caller" | "requestId">,
  { senders = [], ...mail }: CheckedMail,
  refusals: MailRefusals,
): Promise<string> {
  checkAddresses(mail, refusals);
  for (const sender of new Set([mail.from, ...senders]))
    await checkSender({ engine, caller }, sender, refusals);
  if (engine.sendMail === null)
    throw refused(refusals.paused, "No mail leaves this installation: SMTP_URL is not set.");
  try {
    await engine.sendMail(mail);
  } catch (error) {
    // What a mail server says may hold addresses: it is for the log.
    engine.log.warn(
      { requestId, tenant: caller.principal.tenant, err: error },
      "the mail server refused a mail",
    );
    throw refused(
      "MessageRejected",
      "The mail server of this installation refused the mail; its log says why.",
    );
  }
  return randomUUID();
}

async function checkSender(
  { engine, caller }: Pick<AwsContext, "engine" | "caller">,
  sender: string,
  { invalid }: MailRefusals,
): Promise<void> {
  const from = addressIn(sender);
  if (from === null) throw refused(invalid, "Invalid source address.");
  const names = [from.address, from.domain];
  const wanted = { region: caller.region, kind: null, names, limit: 2, cursor: null };
  const { items } = await listMailIdentities(engine, caller.principal, wanted);
  if (items.length === 0) throw refused("MessageRejected", notVerified(caller.region, sender));
}

function checkAddresses(
  { to, cc = [], bcc = [], replyTo = [], subject }: CheckedMail,
  { invalid }: MailRefusals,
): void {
  const recipients = [...to, ...cc, ...bcc];
  if (recipients.length === 0) throw refused(invalid, "Missing required header 'To'.");
  if (recipients.length > mostRecipients)
    throw refused(invalid, `Recipient count exceeds ${mostRecipients}.`);
  if ([...recipients, ...replyTo].some((one) => addressIn(one) === null))
    throw refused(invalid, "Illegal address.");
  if (/[\r\n]/.test(subject)) throw refused(invalid, "Expected a subject in one line, got several.");
}

const refused = (code: string, message: string): AwsProblem => new AwsProblem(code, message, { status: 400 });

const notVerified = (region: string, from: string): string =>
  `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${from}`;
