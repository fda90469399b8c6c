// Generated from read-page.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a locked backfill with what its schedule said when it was asked for.
 * Guarantee: the schedule's row is held, so that one which is deleted has no run made after its deletion was acknowledged.
 */
export const readPage: Statement<{
  readonly id: string;
}, {
  readonly scheduleId: string;
  readonly nextAt: Date;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly includeSucceeded: boolean;
  readonly scheduleState: string;
  readonly room: number;
  readonly expression: string;
  readonly timezone: string;
  readonly anchorAt: Date;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly dstGap: string;
  readonly dstOverlap: string;
  readonly calendarName: string | null;
  readonly onExcluded: string | null;
  readonly tenant: string;
}> = {
  name: "read-page-d039d029d99f",
  parameters: ["id"],
  columns: ["scheduleId", "nextAt", "fromAt", "toAt", "includeSucceeded", "scheduleState", "room", "expression", "timezone", "anchorAt", "startAt", "endAt", "dstGap", "dstOverlap", "calendarName", "onExcluded", "tenant"],
  text: `select b.schedule_id, b.next_at as "next_at!", b.from_at, b.to_at, b.include_succeeded, s.state as schedule_state,
       b.concurrency - (select count(*)::integer from punctual.queue q where q.backfill_id = b.id) as "room!",
       v.expression, v.timezone, v.anchor_at, v.start_at, v.end_at, v.dst_gap, v.dst_overlap, v.calendar_name, v.on_excluded, s.tenant
  from punctual.backfills b
  join punctual.schedules s on s.id = b.schedule_id
  join punctual.schedule_versions v on v.schedule_id = b.schedule_id and v.version = b.schedule_version
 where b.id = $1
   for share of s`,
};
