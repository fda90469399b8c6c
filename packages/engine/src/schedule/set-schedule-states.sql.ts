// Generated from set-schedule-states.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Moves schedules to states, with the reason and who asked.
 */
export const setScheduleStates: Statement<{
  readonly reason: string | null;
  readonly actor: string;
  readonly ids: readonly (string | null)[];
  readonly states: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "set-schedule-states-7ca7a12d7129",
  parameters: ["reason", "actor", "ids", "states"],
  columns: [],
  text: `update punctual.schedules s
   set state = w.state, state_reason = $1, state_actor = $2, updated_at = (select punctual.now())
  from unnest($3::uuid[], $4::text[]) as w (id, state)
 where s.id = w.id`,
};
