// Generated from cron-occurrences.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Pages through the next occurrences of cron schedules in zones that may change, for recomputing them with new time zone data.
 */
export const cronOccurrences: Statement<{
  readonly after: string;
  readonly limit: string | number;
}, {
  readonly scheduleId: string;
  readonly nextAt: Date;
  readonly version: number;
  readonly expression: string;
  readonly timezone: string;
  readonly anchorAt: Date;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly dstGap: string;
  readonly dstOverlap: string;
  readonly calendarName: string | null;
  readonly onExcluded: string | null;
  readonly overlap: string;
  readonly tenant: string;
}> = {
  name: "cron-occurrences-f8ccf971e779",
  parameters: ["after", "limit"],
  columns: ["scheduleId", "nextAt", "version", "expression", "timezone", "anchorAt", "startAt", "endAt", "dstGap", "dstOverlap", "calendarName", "onExcluded", "overlap", "tenant"],
  text: `select n.schedule_id, n.next_at, n.version, v.expression, v.timezone, v.anchor_at, v.start_at, v.end_at, v.dst_gap, v.dst_overlap, v.calendar_name, v.on_excluded, v.overlap,
       s.tenant
  from punctual.next_occurrences n
  join punctual.schedules s on s.id = n.schedule_id
  join punctual.schedule_versions v on v.schedule_id = n.schedule_id and v.version = n.version
 where n.schedule_id > $1
   and v.timezone <> 'UTC'
 order by n.schedule_id
 limit $2`,
};
