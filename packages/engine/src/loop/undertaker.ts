// The undertaker: sends the messages that dead letters owe to queues, and deletes schedules that are over and ask for it.
import { sendDeadLetters } from "../dead-letter/send-dead-letters.ts";
import type { EngineContext } from "../engine-context.ts";
import { deleteOver } from "../schedule/delete-over.ts";

/** How often it looks; a death makes it look at once. */
const everyMs = 5_000;

/** One pass; answers how long to sleep. */
export async function bury(engine: EngineContext): Promise<number> {
  const isMore = await sendDeadLetters(engine);
  await deleteOver(engine.database);
  return isMore ? 0 : everyMs;
}
