// Carries a run to a queue of its tenant: its input becomes a message.
import { v7 as uuidv7 } from "uuid";
import type { InnerTarget } from "../delivery/inner-target.ts";
import type { EngineContext } from "../engine-context.ts";
import { defaultInput } from "../payload/default-input.ts";
import { attemptResult, type AttemptResult } from "../run/attempt-result.ts";
import type { ClaimedRun } from "../run/claimed-run.ts";
import { queueTarget } from "../schedule/schedule-definition.ts";
import { storedText } from "../stored-text.ts";
import { messagesSent } from "./messages-sent.ts";
import { sendRunMessage } from "./send-run-message.sql.ts";

/** What a run dies of whose queue is gone, or was never made. */
export const noQueueReason = "the queue does not exist";

/** An attempt that comes again sends nothing, and succeeds. */
export const sendRun: InnerTarget = async (run, engine) => {
  const target = queueTarget.safeParse(run.target);
  if (!target.success) return dead("unreadable target", "This version cannot read the target.");
  const { queue, messageGroupId = null } = target.data;
  const body = storedText(await bodyOf(run, engine));
  const [sent] = await engine.database.query(sendRunMessage, {
    tenant: run.tenant,
    name: queue,
    runId: run.runId,
    messageId: uuidv7(),
    body,
    messageGroup: messageGroupId,
  });
  if (sent === undefined) return dead(noQueueReason, `There is no queue ${queue}.`);
  const bytes = Buffer.byteLength(body, "utf8");
  if (bytes > sent.longestMessageBytes)
    return dead(
      "invalid input",
      `The queue takes messages of at most ${sent.longestMessageBytes} bytes, got ${bytes}.`,
    );
  if (sent.sent) messagesSent(engine, [sent.id]);
  return attemptResult("succeeded");
};

/** A message has at least one character. */
const bodyOf = async (run: ClaimedRun, { placeOf }: Pick<EngineContext, "placeOf">): Promise<string> =>
  run.input === null || run.input === "" ? defaultInput(run, await placeOf(run.tenant)) : run.input;

const dead = (reason: string, error: string): AttemptResult => attemptResult("dead", { reason, error });
