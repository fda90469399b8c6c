-- Says when schedules fire next.
-- Guarantee: one row per enabled schedule; the planner acts on nothing else.
insert into punctual.next_occurrences (schedule_id, next_at, plan_at, fires_at, version)
select * from unnest(:schedule_ids::uuid[], :next_ats::timestamptz[], :plan_ats::timestamptz[], :fires_ats::timestamptz[], :versions::integer[])
on conflict (schedule_id) do update
   set next_at = excluded.next_at, plan_at = excluded.plan_at, fires_at = excluded.fires_at, version = excluded.version
