-- Reads the enabled rules of an event bus that have a pattern, and the targets of its rules: a row each.
-- Guarantee: rules and targets are of one moment. Each table is read once, however the statement was planned: a join of the two,
-- planned while they were small, would read the one anew for every row of the other.
select r.name as "rule!", r.pattern as "pattern?", null::text as "id?", null::uuid as "schedule_id?", null::integer as "version?",
       null::jsonb as "said?", null::jsonb as "input_shape?"
  from punctual.rules r
 where r.tenant = :tenant
   and r.bus = :bus
   and r.state = 'enabled'
   and r.pattern is not null
 union all
select t.rule, null, t.id, t.schedule_id, t.version, t.said, t.input_shape
  from punctual.rule_targets t
 where t.tenant = :tenant
   and t.bus = :bus
