-- Locks one backfill that has runs to make and room for them.
-- Guarantee: each page is made by one node; whoever cancels waits for it.
-- The room seen here may be out of date; it is read again under the lock. Index: backfills_open.
select b.id
  from punctual.backfills b
 where b.ended_at is null
   and b.next_at is not null
   and (select count(*) from punctual.queue q where q.backfill_id = b.id) < b.concurrency
 order by b.created_at
 limit 1
   for update of b skip locked
