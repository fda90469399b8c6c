// Generated from move-target-schedule.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Moves the schedule of a rule's target to its next version.
 */
export const moveTargetSchedule: Statement<{
  readonly id: string;
}, {
  readonly version: number;
}> = {
  name: "move-target-schedule-f250fef459ec",
  parameters: ["id"],
  columns: ["version"],
  text: `update punctual.schedules set version = version + 1, updated_at = (select punctual.now()) where id = $1 returning version`,
};
