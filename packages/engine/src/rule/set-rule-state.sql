-- Enables or disables a rule.
update punctual.rules
   set state = :state, updated_at = (select punctual.now())
 where tenant = :tenant
   and bus = :bus
   and name = :name
   and state <> :state
returning name
