-- Takes the row that every change of a schedule takes, so that changes of one schedule come one after another.
-- Guarantee: whoever holds it sees the schedule's newest committed version.
select id, state, origin, version
  from punctual.schedules
 where tenant = :tenant
   and group_name = :group_name
   and name = :name
   and state <> 'deleted'
   for update
