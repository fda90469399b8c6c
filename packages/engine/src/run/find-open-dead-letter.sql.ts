// Generated from find-open-dead-letter.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds the dead letter of a run that is neither redriven nor discarded: one at most.
 * Index: dead_letters_open.
 */
export const findOpenDeadLetter: Statement<{
  readonly runId: string;
}, {
  readonly id: string;
}> = {
  name: "find-open-dead-letter-02dd8c01c3cc",
  parameters: ["runId"],
  columns: ["id"],
  text: `select id
  from punctual.dead_letters
 where run_id = $1
   and redriven_at is null
   and discarded_at is null`,
};
