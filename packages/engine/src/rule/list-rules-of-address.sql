-- Lists the names of a bus's rules that have a target at an address, after a cursor.
-- Index: rule_targets_address.
select distinct rule
  from punctual.rule_targets
 where tenant = :tenant
   and bus = :bus
   and address = :address
   and (:after?::text is null or rule > :after?)
 order by rule
 limit :limit
