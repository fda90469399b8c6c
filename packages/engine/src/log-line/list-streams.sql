-- Lists the streams of a group's schedules or of a rule's targets by name, after one.
-- Index: schedules_name.
select x.name as "name!", min(x.created_at) as "created_at!"
  from (
       select case when :rule?::text is null then s.name else t.id end as name, s.created_at
         from punctual.schedules s
         left join punctual.rule_targets t on t.schedule_id = s.id
        where s.tenant = :tenant
          and s.state <> 'deleted'
          and (:group_name?::text is null or s.group_name = :group_name? and s.origin <> 'rule')
          and (:rule?::text is null or t.rule = :rule?)
       ) x
 where (:prefix?::text is null or starts_with(x.name, :prefix?))
   and (:after?::text is null or x.name > :after?)
 group by x.name
 order by x.name
 limit :limit
