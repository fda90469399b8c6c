// Generated from discard-dead-letters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts open dead letters aside for good; their runs stay on record as dead.
 */
export const discardDeadLetters: Statement<{
  readonly tenant: string;
  readonly ids: readonly (string | null)[];
}, {
  readonly id: string;
}> = {
  name: "discard-dead-letters-748daa46cf85",
  parameters: ["tenant", "ids"],
  columns: ["id"],
  text: `update punctual.dead_letters
   set discarded_at = (select punctual.now())
 where tenant = $1
   and id = any($2::uuid[])
   and redriven_at is null
   and discarded_at is null
returning id`,
};
