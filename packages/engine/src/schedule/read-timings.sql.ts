// Generated from read-timings.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads when schedules fire by what they say now.
 */
export const readTimings: Statement<{
  readonly scheduleIds: readonly (string | null)[];
}, {
  readonly scheduleId: string;
  readonly tenant: string;
  readonly version: number;
  readonly expression: string;
  readonly timezone: string;
  readonly anchorAt: Date;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly dstGap: string;
  readonly dstOverlap: string;
  readonly overlap: string;
  readonly calendarName: string | null;
  readonly onExcluded: string | null;
}> = {
  name: "read-timings-b99e82bfb185",
  parameters: ["scheduleIds"],
  columns: ["scheduleId", "tenant", "version", "expression", "timezone", "anchorAt", "startAt", "endAt", "dstGap", "dstOverlap", "overlap", "calendarName", "onExcluded"],
  text: `select s.id as schedule_id, s.tenant, s.version, v.expression, v.timezone, v.anchor_at, v.start_at, v.end_at, v.dst_gap, v.dst_overlap,
       v.overlap,
       v.calendar_name, v.on_excluded
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
 where s.id = any($1::uuid[])`,
};
