// Generated from read-plans.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads what the planner has to know of schedules that it holds locked.
 */
export const readPlans: Statement<{
  readonly ids: string;
}, {
  readonly id: number;
  readonly tenant: string;
  readonly expression: string | null;
  readonly timezone: string;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly job: string | null;
  readonly limitKeys: string;
  readonly maxAgeSeconds: number;
  readonly flexibleWindowMinutes: number;
  readonly overlap: string;
  readonly catchUp: string;
  readonly dstGap: string;
  readonly dstOverlap: string;
  readonly calendarName: string | null;
  readonly onExcluded: string | null;
}> = {
  name: "read-plans-098d77079db0",
  parameters: ["ids"],
  columns: ["id", "tenant", "expression", "timezone", "startAt", "endAt", "job", "limitKeys", "maxAgeSeconds", "flexibleWindowMinutes", "overlap", "catchUp", "dstGap", "dstOverlap", "calendarName", "onExcluded"],
  text: `select id, tenant, expression, timezone, start_at, end_at, job, limit_keys, max_age_seconds, flexible_window_minutes, overlap,
       catch_up, dst_gap, dst_overlap, calendar_name, on_excluded
  from punctual.plans
 where id = any($1::text::integer[])`,
};
