-- Takes the dead letters that owe a queue their message, oldest first, with everything that the message says.
-- Guarantee: a letter that another node is at is passed over; nobody else is at these until the transaction ends.
-- Attempts since the letter before count; the last one says how the target answered. Of what an event gave to a target the event.
-- Where whoever made the target named it by an address, the address: its own word for it is the one that is known.
-- Index: dead_letters_unsent.
with letters as materialized (
  select id, tenant, run_id, scheduled_at, schedule_id, reason, error, created_at, queue
    from punctual.dead_letters
   where queue_state = 'waiting'
   order by created_at
   limit :limit
     for update skip locked
)
select l.id, l.tenant, l.run_id, l.scheduled_at, l.reason, l.error, l.queue as "queue!", q.id as "queue_id?",
       q.longest_message_bytes as "longest_message_bytes?", r.kind as "kind?", coalesce(r.event, r.input, v.input) as "input?",
       coalesce(case when r.input is null then v.input_is_json else r.input_is_json end, false) as "input_is_json!",
       greatest(coalesce(r.attempt_count, 1), 1) as "attempt!", v.target as "target?",
       coalesce(g.address, v.aws #>> '{target,Arn}') as "address?", coalesce(v.timezone, 'UTC') as "timezone!",
       s.group_name as "group_name?", s.name as "name?", s.origin as "origin?", a.status as "status?", coalesce(a.failed, 0)::integer as "failed!"
  from letters l
  left join punctual.message_queues q on q.tenant = l.tenant and q.name = l.queue
  left join lateral (
       select * from punctual.runs o where o.id = l.run_id and o.scheduled_at = l.scheduled_at limit 1) r on true
  left join punctual.schedule_versions v on v.schedule_id = r.schedule_id and v.version = r.schedule_version
  left join punctual.schedules s on s.id = l.schedule_id
  left join punctual.rule_targets g on g.tenant = l.tenant and g.schedule_id = l.schedule_id
  left join lateral (
       select max(b.created_at) as created_at
         from punctual.dead_letters b
        where b.run_id = l.run_id and b.created_at < l.created_at) before on true
  left join lateral (
       select (array_agg(t.status order by t.token desc))[1] as status, count(*) filter (where t.outcome = 'failed') as failed
         from punctual.attempts t
        where t.run_id = l.run_id
          and t.scheduled_at = l.scheduled_at
          and t.ended_at <= l.created_at
          and t.ended_at > coalesce(before.created_at, '-infinity')) a on true
 order by l.created_at
