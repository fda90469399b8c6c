// Sends the messages that dead letters owe to the queues which their schedules name.
import type { Queryable, RowOf } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { filledInput } from "../payload/filled-input.ts";
import { scheduleArn } from "../payload/schedule-arn.ts";
import { messagesSent } from "../queue/messages-sent.ts";
import { putMessages } from "../queue/put-messages.ts";
import type { Target } from "../schedule/schedule-definition.ts";
import { storedValue } from "../stored-value.ts";
import { deadLetterMessage, type Death } from "./dead-letter-message.ts";
import { lockUnsent } from "./lock-unsent.sql.ts";
import { markSent } from "./mark-sent.sql.ts";
import { ruleArn, targetArn, targetRequest } from "./target-request.ts";

const lettersPerBatch = 100;

type Unsent = RowOf<typeof lockUnsent>;

/**
 * Message and mark are committed together: a letter's message comes once, whatever happens in between. One whose queue is
 * gone is told in the log and the audit, and stays a dead letter. Answers whether there may be more.
 */
export async function sendDeadLetters(engine: EngineContext): Promise<boolean> {
  const { letters, queueIds } = await engine.database.transaction((transaction) =>
    sendBatch(transaction, engine),
  );
  messagesSent(engine, queueIds);
  return letters === lettersPerBatch;
}

async function sendBatch(
  transaction: Queryable,
  engine: EngineContext,
): Promise<{ readonly letters: number; readonly queueIds: readonly string[] }> {
  const letters = await transaction.query(lockUnsent, { limit: lettersPerBatch });
  if (letters.length === 0) return { letters: 0, queueIds: [] };
  const messages = (await Promise.all(letters.map((letter) => addressed(letter, engine)))).flat();
  await putMessages(transaction, messages);
  for (const letter of letters) if (letter.queueId === null) await noteUnknown(transaction, engine, letter);
  await transaction.query(markSent, {
    ids: letters.map(({ id }) => id),
    states: letters.map(({ queueId }) => (queueId === null ? "unknown" : "sent")),
  });
  return { letters: letters.length, queueIds: [...new Set(messages.map(({ queueId }) => queueId))] };
}

async function addressed(letter: Unsent, engine: EngineContext) {
  const { queueId, longestMessageBytes } = letter;
  if (queueId === null || longestMessageBytes === null) return [];
  // There from this moment on, however long the queue delays what others send.
  const death = await deathOf(letter, engine);
  return [{ queueId, delaySeconds: 0, ...deadLetterMessage(death, longestMessageBytes) }];
}

async function deathOf(letter: Unsent, { placeOf, publicUrl }: EngineContext): Promise<Death> {
  const { runId, reason, error, status, scheduledAt, failed: failedAttempts } = letter;
  const group = letter.groupName ?? "";
  const name = letter.name ?? "";
  const place = await placeOf(letter.tenant);
  const arn = scheduleArn(place, { group, name });
  const target = storedValue<Target | null>(letter.target);
  const input = await inputOf(letter, placeOf);
  return {
    runId,
    reason,
    error,
    status,
    failedAttempts,
    scheduledAt,
    // A rule leaves the event itself, as it came.
    request:
      target === null || letter.origin === "rule"
        ? input
        : targetRequest({ input, target, scheduleArn: arn, place, publicUrl }),
    targetArn: letter.address ?? (target === null ? arn : targetArn(target, place)),
    source:
      letter.origin === "rule"
        ? { kind: "rule", arn: ruleArn(ruleOf(group), place) }
        : { kind: "schedule", arn },
  };
}

/** A target of a rule is kept in a group that is called after the bus and the rule; a bus may have slashes in its name. */
function ruleOf(group: string) {
  const slash = group.lastIndexOf("/");
  return { bus: group.slice(0, Math.max(0, slash)), rule: group.slice(slash + 1) };
}

/** As the last attempt sent it; one that could not be filled as it was written. */
async function inputOf(letter: Unsent, placeOf: EngineContext["placeOf"]): Promise<string> {
  const { kind, input } = letter;
  if (kind === null || input === null) return input ?? "";
  const filled = await filledInput({ ...letter, kind }, placeOf);
  return "fault" in filled ? input : (filled.input ?? "");
}

async function noteUnknown(transaction: Queryable, { log }: EngineContext, letter: Unsent): Promise<void> {
  const { id, tenant, queue, runId, groupName, name } = letter;
  const schedule = `${groupName}/${name}`;
  log.error(
    { tenant, schedule, queue, runId },
    "the queue for dead letters does not exist; the dead letter has no message",
  );
  await audit(
    transaction,
    { tenant, actor: "punctual", role: "operator" },
    { action: "dead-letter.no-queue", subject: id, detail: { queue, schedule } },
  );
}
