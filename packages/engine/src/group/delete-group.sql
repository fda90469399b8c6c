-- Deletes an empty schedule group.
-- Guarantee: under lock-group, a group with a living schedule stays. Without it a schedule that commits while this statement
-- waits for the row would not be seen, since a row that was only locked is not looked at again.
delete from punctual.schedule_groups g
 where g.tenant = :tenant
   and g.name = :name
   and not exists (select from punctual.schedules s
                    where s.tenant = g.tenant and s.group_name = g.name and s.state <> 'deleted')
returning name
