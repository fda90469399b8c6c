// What a caller wants a schedule to be.
import type { Precondition } from "./check-version.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";
import type { ScheduleName } from "./schedule-name.ts";

export interface WantedSchedule extends ScheduleName, Precondition {
  readonly definition: ScheduleDefinition;
  /** `code` for schedules of punctual.config.ts; those can be changed by nobody else. */
  readonly origin?: "api" | "code";
}
