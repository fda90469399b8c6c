// What a caller wants a schedule to be.
import type { Precondition } from "./check-version.ts";
import type { ScheduleOrigin } from "./owner.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";
import type { ScheduleName } from "./schedule-name.ts";

export interface WantedSchedule extends ScheduleName, Precondition {
  readonly definition: ScheduleDefinition;
  /** Who keeps it; beside `code` and `workload` nobody else changes what it says. Default `api`. */
  readonly origin?: ScheduleOrigin;
}
