// Generated from mark-sent.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes of dead letters whether their message was sent, or had no queue to go to.
 */
export const markSent: Statement<{
  readonly ids: readonly (string | null)[];
  readonly states: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "mark-sent-01e96a5755a5",
  parameters: ["ids", "states"],
  columns: [],
  text: `update punctual.dead_letters d
   set queue_state = m.state
  from unnest($1::uuid[], $2::text[]) as m (id, state)
 where d.id = m.id`,
};
