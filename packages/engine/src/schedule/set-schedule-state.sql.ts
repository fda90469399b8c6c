// Generated from set-schedule-state.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Moves a schedule to a state and version, with the reason and who asked.
 */
export const setScheduleState: Statement<{
  readonly state: string;
  readonly reason: string | null;
  readonly actor: string | null;
  readonly version: number;
  readonly origin: string | null;
  readonly id: string;
}, Readonly<Record<never, never>>> = {
  name: "set-schedule-state-d049e112e06a",
  parameters: ["state", "reason", "actor", "version", "origin", "id"],
  columns: [],
  text: `update punctual.schedules
   set state = $1, state_reason = $2, state_actor = $3, version = $4, origin = coalesce($5, origin),
       updated_at = (select punctual.now())
 where id = $6`,
};
