-- Counts the dead letters of a span, in periods of so many seconds from its beginning.
-- What is counted: dead-letters, and of them dead-letters-sent and dead-letters-unsent: those whose queue has their message, and
-- those whose queue is not there.
-- Guarantee: the span is read once, however the statement was planned: a join that began with the schedules would read it anew for
-- every one of them.
-- Indexes: dead_letters_by_tenant, schedules_pkey.
with happened as materialized (
  select d.created_at as at, d.schedule_id
    from punctual.dead_letters d
   where d.tenant = :tenant
     and d.created_at >= :since::timestamptz
     and d.created_at < :until::timestamptz
     and case :what::text
           when 'dead-letters' then true
           when 'dead-letters-sent' then d.queue_state = 'sent'
           when 'dead-letters-unsent' then d.queue_state = 'unknown'
         end
)
select floor(extract(epoch from e.at - :since::timestamptz) / :period_seconds::integer)::integer as "period!",
       count(*)::integer as "count!",
       count(*)::double precision as "sum!",
       1::double precision as "least!",
       1::double precision as "most!"
  from happened e
  join punctual.schedules s on s.id = e.schedule_id
  left join punctual.rule_targets t on t.schedule_id = s.id
 where case :of::text when 'rules' then t.id is not null else s.origin <> 'rule' end
   and (:group_name?::text is null or s.group_name = :group_name?)
   and (:schedule?::text is null or s.name = :schedule?)
   and (:bus?::text is null or t.bus = :bus?)
   and (:rule?::text is null or t.rule = :rule?)
 group by 1
