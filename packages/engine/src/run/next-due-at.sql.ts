// Generated from next-due-at.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says when the dispatcher is needed next.
 * Index: queue_due.
 */
export const nextDueAt: Statement<{
  readonly jobs: readonly (string | null)[];
}, {
  readonly now: Date;
  readonly dueAt: Date | null;
}> = {
  name: "next-due-at-db9939bedbfe",
  parameters: ["jobs"],
  columns: ["now", "dueAt"],
  text: `select (select punctual.now()) as "now!",
       (select min(due_at) from punctual.queue
         where state = 'waiting' and behind is null and (job is null or job = any($1::text[]))) as due_at`,
};
