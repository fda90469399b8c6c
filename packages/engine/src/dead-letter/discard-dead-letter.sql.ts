// Generated from discard-dead-letter.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts a dead letter aside for good; its run stays on record as dead.
 */
export const discardDeadLetter: Statement<{
  readonly tenant: string;
  readonly id: string;
}, {
  readonly id: string;
}> = {
  name: "discard-dead-letter-60921eb03626",
  parameters: ["tenant", "id"],
  columns: ["id"],
  text: `update punctual.dead_letters
   set discarded_at = (select punctual.now())
 where tenant = $1 and id = $2 and redriven_at is null and discarded_at is null
returning id`,
};
