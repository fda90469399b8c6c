-- Puts recomputed next occurrences in the place of the old ones.
-- Guarantee: a row that the planner or an update has moved meanwhile is left alone.
update punctual.next_occurrences n
   set next_at = m.next_at, plan_at = m.plan_at, fires_at = m.fires_at
  from unnest(:schedule_ids::uuid[], :versions::integer[], :old_next_ats::timestamptz[], :next_ats::timestamptz[], :plan_ats::timestamptz[],
              :fires_ats::timestamptz[])
    as m (schedule_id, version, old_next_at, next_at, plan_at, fires_at)
 where n.schedule_id = m.schedule_id
   and n.version = m.version
   and n.next_at = m.old_next_at
returning n.schedule_id
