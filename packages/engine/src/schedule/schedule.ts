// A schedule as the API shows it.
import type { RowOf } from "@punctual/database";
import type { OnExcluded } from "../policy/calendar.ts";
import type { ScheduleOrigin } from "./owner.ts";
import type { findSchedule } from "./find-schedule.sql.ts";
import type { ScheduleDefinition, Target } from "./schedule-definition.ts";
import { storedValue } from "../stored-value.ts";

export interface Schedule extends Omit<ScheduleDefinition, "state" | "input" | "aws"> {
  readonly group: string;
  readonly name: string;
  readonly tenant: string;
  readonly state: "enabled" | "paused" | "completed";
  readonly stateReason: string | null;
  readonly stateActor: string | null;
  /** `code`: declared in punctual.config.ts; `workload`: kept by one. Both are read-only elsewhere, their state aside. */
  readonly origin: ScheduleOrigin;
  /** As given: a JSON value, or a string that is sent byte for byte. Absent where none was given. */
  readonly input?: unknown;
  readonly nextAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** With what another door has to give back as it got it; the API never shows it. */
export interface KeptSchedule extends Schedule {
  readonly aws?: ScheduleDefinition["aws"];
}

export type ScheduleRow = RowOf<typeof findSchedule>;

export function toSchedule(row: ScheduleRow): Schedule {
  return {
    group: row.groupName,
    name: row.name,
    tenant: row.tenant,
    state: storedValue<Schedule["state"]>(row.state),
    stateReason: row.stateReason,
    stateActor: row.stateActor,
    origin: storedValue<Schedule["origin"]>(row.origin),
    expression: row.expression,
    timezone: row.timezone,
    startAt: row.startAt,
    endAt: row.endAt,
    description: row.description,
    target: storedValue<Target>(row.target),
    ...(row.input === null ? {} : { input: row.inputIsJson ? JSON.parse(row.input) : row.input }),
    retry: { maxRetries: row.maxRetries, maxAgeSeconds: row.maxAgeSeconds },
    flexibleWindowMinutes: row.flexibleWindowMinutes,
    overlap: storedValue<Schedule["overlap"]>(row.overlap),
    catchUp: storedValue<Schedule["catchUp"]>(row.catchUp),
    dst: {
      gap: storedValue<Schedule["dst"]["gap"]>(row.dstGap),
      overlap: storedValue<Schedule["dst"]["overlap"]>(row.dstOverlap),
    },
    calendar:
      row.calendarName === null
        ? null
        : { name: row.calendarName, onExcluded: storedValue<OnExcluded>(row.onExcluded) },
    afterCompletion: storedValue<Schedule["afterCompletion"]>(row.afterCompletion),
    limit: row.limitName,
    pauseAfterDeadRuns: row.pauseAfterDeadRuns,
    deadLetterQueue: row.deadLetterQueue,
    nextAt: row.nextAt,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export const toKeptSchedule = (row: ScheduleRow): KeptSchedule =>
  row.aws === null
    ? toSchedule(row)
    : { ...toSchedule(row), aws: storedValue<NonNullable<KeptSchedule["aws"]>>(row.aws) };
