-- Says when a schedule fires next.
-- Guarantee: one row per enabled schedule; the planner acts on nothing else.
insert into punctual.next_occurrences (schedule_id, next_at, plan_at, version)
values (:schedule_id, :next_at, :plan_at, :version)
on conflict (schedule_id) do update
   set next_at = excluded.next_at, plan_at = excluded.plan_at, version = excluded.version
