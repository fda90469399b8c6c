// Generated from lock-due-occurrences.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Locks the schedules that are to be planned now. What each says is in its plan, read after it is locked (read-plans.sql).
 * Guarantee: each row goes to one planner at a time; version and plan are of one row, so that an old version is never paired
 * with a new time.
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
  readonly planId: number;
  readonly anchorAt: Date | null;
  readonly now: Date;
}> = {
  name: "lock-due-occurrences-df1383f777fe",
  parameters: ["ratesOnly", "limit"],
  columns: ["scheduleId", "nextAt", "version", "planId", "anchorAt", "now"],
  text: `with due as materialized (
  select schedule_id, next_at, version, plan_id, anchor_at
    from punctual.next_occurrences n
   where plan_at <= (select punctual.now())
     and (not $1 or exists (select from punctual.plans p where p.id = n.plan_id and p.expression ilike 'rate(%' and p.calendar_name is null))
   order by plan_at
   limit $2
     for update skip locked
)
select due.schedule_id, due.next_at, due.version, due.plan_id, due.anchor_at, (select punctual.now()) as "now!"
  from due
 order by due.next_at`,
};
