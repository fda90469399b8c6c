// Generated from lock-backfill.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Locks one backfill that has runs to make and room for them.
 * Guarantee: each page is made by one node; whoever cancels waits for it.
 * The room seen here may be out of date; it is read again under the lock. Index: backfills_open.
 */
export const lockBackfill: Statement<null, {
  readonly id: string;
}> = {
  name: "lock-backfill-68b90e07fecf",
  parameters: [],
  columns: ["id"],
  text: `select b.id
  from punctual.backfills b
 where b.ended_at is null
   and b.next_at is not null
   and (select count(*) from punctual.queue q where q.backfill_id = b.id) < b.concurrency
 order by b.created_at
 limit 1
   for update of b skip locked`,
};
