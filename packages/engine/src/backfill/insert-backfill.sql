-- Notes that a past range of a schedule is to be run; the planner makes its runs.
-- Guarantee: with nothing to make it is done at once.
insert into punctual.backfills (
  id, tenant, schedule_id, schedule_version, from_at, to_at, next_at, concurrency, include_succeeded, input, input_is_json,
  state, total, succeeded, actor, created_at, ended_at)
select :id, :tenant, :schedule_id, :schedule_version, :from_at, :to_at, :next_at?::timestamptz, :concurrency, :include_succeeded,
       :input?, :input_is_json?, case when :next_at?::timestamptz is null then 'done' else 'running' end, :total,
       case when :next_at?::timestamptz is null then 0 end, :actor, c.now, case when :next_at?::timestamptz is null then c.now end
  from (select punctual.now() as now) c
returning id
