// Generated from lock-due-occurrences.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Locks the schedules that are to be planned now and reads what they say.
 * Guarantee: each row goes to one planner at a time; the version read is the one the locked row names, so an update that
 * commits in between hides the row until the next look and can never pair an old version with a new time.
 * A node with old time zone data takes rates only, which need none.
 * Index: next_occurrences_plan_at.
 */
export const lockDueOccurrences: Statement<{
  readonly ratesOnly: boolean;
  readonly limit: string | number;
}, {
  readonly scheduleId: string;
  readonly nextAt: Date;
  readonly version: number;
  readonly tenant: string;
  readonly groupName: string;
  readonly name: string;
  readonly expression: string;
  readonly timezone: string;
  readonly anchorAt: Date;
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
  readonly afterCompletion: string;
  readonly now: Date;
}> = {
  name: "lock-due-occurrences-6327a363af0e",
  parameters: ["ratesOnly", "limit"],
  columns: ["scheduleId", "nextAt", "version", "tenant", "groupName", "name", "expression", "timezone", "anchorAt", "startAt", "endAt", "job", "limitKeys", "maxAgeSeconds", "flexibleWindowMinutes", "overlap", "catchUp", "dstGap", "dstOverlap", "afterCompletion", "now"],
  text: `with due as materialized (
  select schedule_id, next_at, version
    from punctual.next_occurrences n
   where plan_at <= (select punctual.now())
     and (not $1
          or exists (select from punctual.schedule_versions r
                      where r.schedule_id = n.schedule_id and r.version = n.version and r.expression ilike 'rate(%'))
   order by plan_at
   limit $2
     for update skip locked
)
select due.schedule_id, due.next_at, due.version, s.tenant, s.group_name, s.name, v.expression, v.timezone, v.anchor_at,
       v.start_at, v.end_at, v.target ->> 'job' as job, v.limit_keys::text as "limit_keys!", v.max_age_seconds, v.flexible_window_minutes, v.overlap, v.catch_up,
       v.dst_gap, v.dst_overlap, v.after_completion, (select punctual.now()) as "now!"
  from due
  join punctual.schedules s on s.id = due.schedule_id
  join punctual.schedule_versions v on v.schedule_id = due.schedule_id and v.version = due.version
 order by due.next_at`,
};
