// Generated from redrive-dead-letters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Runs the runs of a batch of open dead letters again, oldest first after a cursor, all or none of the batch.
 * Guarantee: a letter is redriven once; its run keeps its id (the idempotency key), retries and age count anew. What dies from
 * now on is not in it. A letter that somebody else is at is passed over; one whose run is gone stays as it is.
 * Index: dead_letters_by_age.
 */
export const redriveDeadLetters: Statement<{
  readonly tenant: string;
  readonly ids: readonly (string | null)[] | null;
  readonly groupName: string | null;
  readonly name: string | null;
  readonly job: string | null;
  readonly reason: string | null;
  readonly fromAt: Date | null;
  readonly toAt: Date;
  readonly afterAt: Date | null;
  readonly afterId: string | null;
  readonly limit: string | number;
  readonly newInput: boolean;
  readonly input: string | null;
  readonly inputIsJson: boolean | null;
}, {
  readonly id: string;
  readonly createdAt: Date;
  readonly redriven: boolean;
  readonly sha256Before: string | null;
}> = {
  name: "redrive-dead-letters-0622e124c69c",
  parameters: ["tenant", "ids", "groupName", "name", "job", "reason", "fromAt", "toAt", "afterAt", "afterId", "limit", "newInput", "input", "inputIsJson"],
  columns: ["id", "createdAt", "redriven", "sha256Before"],
  text: `with clock as materialized (
  select punctual.now() as now
), letters as materialized (
  select d.id, d.created_at, d.run_id, d.scheduled_at
    from punctual.dead_letters d
   where d.tenant = $1
     and d.redriven_at is null
     and d.discarded_at is null
     and ($2::uuid[] is null or d.id = any($2))
     and ($3::text is null
          or exists (select from punctual.schedules s where s.id = d.schedule_id and s.group_name = $3 and s.name = $4))
     and ($5::text is null
          or exists (select from punctual.runs r where r.id = d.run_id and r.scheduled_at = d.scheduled_at and r.job = $5))
     and ($6::text is null or d.reason = $6)
     and ($7::timestamptz is null or d.created_at >= $7)
     and d.created_at <= $8
     and ($9::timestamptz is null or (d.created_at, d.id) > ($9, $10::uuid))
   order by d.created_at, d.id
   limit $11
     for update skip locked
), before as materialized (
  select r.id, r.scheduled_at, coalesce(r.input, v.input) as input, coalesce(v.max_age_seconds, 86400) as max_age_seconds,
         coalesce(v.limit_keys, '{}') as limit_keys
    from letters l
   cross join lateral (select * from punctual.runs o where o.id = l.run_id and o.scheduled_at = l.scheduled_at limit 1) r
    left join lateral (
         select * from punctual.schedule_versions w where w.schedule_id = r.schedule_id and w.version = r.schedule_version limit 1) v on true
), reopened as (
  update punctual.runs r
     set state = 'waiting', reason = null, ended_at = null, error = null, result = null, tally = null, due_at = c.now,
         input = case when $12 then $13::text else r.input end,
         input_is_json = case when $12 then $14::boolean else r.input_is_json end
    from clock c
   -- An array and no join: a join planned for many days would read all of them.
   where r.id = any(array(select id from before))
     and r.state in ('dead', 'partial', 'cancelled', 'missed', 'skipped')
  returning r.id, r.scheduled_at, r.tenant, r.schedule_id, r.job, r.attempt_count, r.lost, r.started_at
), queued as (
  insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, attempt, lost, started_at, limit_keys,
                              gated)
  select o.id, o.scheduled_at, o.tenant, o.schedule_id, o.job, 'waiting', c.now, c.now + make_interval(secs => b.max_age_seconds),
         o.attempt_count, o.lost, o.started_at, b.limit_keys, punctual.is_gated(o.tenant, b.limit_keys)
    from reopened o
    join before b on b.id = o.id
   cross join clock c
), cleared as (
  delete from punctual.failed_items f where f.run_id = any(array(select id from reopened))
), redriven as (
  update punctual.dead_letters d
     set redriven_at = c.now
    from clock c
   where d.id = any(array(select l.id from letters l join reopened o on o.id = l.run_id))
)
select l.id, l.created_at, o.id is not null as "redriven!", encode(sha256(convert_to(b.input, 'UTF8')), 'hex') as "sha256_before?"
  from letters l
  left join reopened o on o.id = l.run_id
  left join before b on b.id = l.run_id
 order by l.created_at, l.id`,
};
