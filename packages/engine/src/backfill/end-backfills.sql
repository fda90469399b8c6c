-- Ends backfills that have nothing to make and no open run any more, keeps what they came to, and counts those that go on.
-- Guarantee: a backfill is over when the last of its runs is; pruned runs change nothing of its counts afterwards.
-- Index: backfills_open, queue_backfill.
with over as materialized (
  select b.id
    from punctual.backfills b
   where b.ended_at is null
     and b.next_at is null
     and not exists (select from punctual.queue q where q.backfill_id = b.id)
), ended as (
  update punctual.backfills b
     set ended_at = (select punctual.now()), state = case b.state when 'running' then 'done' else b.state end,
         succeeded = (select count(*) from punctual.backfill_runs m
                       join punctual.runs r on r.id = m.run_id and r.scheduled_at = m.scheduled_at
                      where m.backfill_id = b.id and r.state = 'succeeded')
   where b.id = any(array(select id from over))
     and b.ended_at is null
)
select count(*)::integer as "going_on!", count(b.next_at)::integer as "to_make!"
  from punctual.backfills b
 where b.ended_at is null
   and b.id <> all(array(select id from over))
