-- Lists the targets of a rule by id, after a cursor.
-- Index: rule_targets_pkey.
select id, schedule_id, version, address, said, input_shape, aws
  from punctual.rule_targets
 where tenant = :tenant
   and bus = :bus
   and rule = :rule
   and (:after?::text is null or id > :after?)
 order by id
 limit :limit
