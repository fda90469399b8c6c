// Generated from next-due-at.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says when the dispatcher is needed next: for a run that may be claimed, and for one that waits at a gate.
 * Index: queue_due, queue_gated.
 */
export const nextDueAt: Statement<{
  readonly jobs: readonly (string | null)[];
}, {
  readonly now: Date;
  readonly dueAt: Date | null;
  readonly gatedAt: Date | null;
}> = {
  name: "next-due-at-5a3c62adf260",
  parameters: ["jobs"],
  columns: ["now", "dueAt", "gatedAt"],
  text: `with clock as materialized (
  select punctual.now() as now
)
select (select now from clock) as "now!",
       (select min(due_at) from punctual.queue
         where state = 'waiting' and behind is null and not gated
           and (job is null or job = any($1::text[])
                or exists (select from punctual.app_jobs p where p.tenant = queue.tenant and p.job = queue.job))
           and tenant <> all(array(select f.tenant from punctual.freezes f where f.until is null or f.until > (select now from clock)))) as due_at,
       (select min(due_at) from punctual.queue where state = 'waiting' and gated and behind is null) as gated_at`,
};
