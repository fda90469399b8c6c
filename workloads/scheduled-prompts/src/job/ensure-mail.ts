// Second step of a run: the mail, sent once.
import { GiveUp } from "@punctual/jobs";
import { messageOf } from "../mail/message-of.ts";
import { noteEmailed } from "../result/note-emailed.ts";
import type { Answered } from "../result/read-answered.ts";
import { unsubscribeLink } from "../unsubscribe/unsubscribe-link.ts";
import { runOf, tellFailure, type ExecuteSetting, type Work } from "./execute-setting.ts";

export type MailOutcome = "sent" | "address not verified";

/**
 * Between the mail server's word and our row of it lies a moment in which a node can die: the mail then goes out once more,
 * with the same Message-ID.
 */
export async function ensureMail(
  setting: ExecuteSetting,
  work: Work,
  result: Answered,
): Promise<MailOutcome> {
  if (result.emailedAt !== null) return "sent";
  const { address } = work;
  if (!address.verified) return "address not verified";
  await send(setting, work, result);
  await noteEmailed(setting.database, runOf(work), address.email);
  return "sent";
}

async function send(setting: ExecuteSetting, work: Work, { output }: Answered): Promise<void> {
  const { database, mailer, from, frontendUrl } = setting;
  const { prompt, address, runId, signal } = work;
  const message = await messageOf({
    runId,
    name: prompt.name,
    output,
    from: from ?? "",
    to: address.email,
    frontendUrl,
    unsubscribeUrl: await unsubscribeLink(setting, prompt),
  });
  signal.throwIfAborted();
  try {
    await mailer.send(message);
  } catch (error) {
    if (error instanceof GiveUp) await tellFailure(database, work, error.message);
    throw error;
  }
}
