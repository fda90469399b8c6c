-- Names the living schedules of a group.
-- Index: schedules_name.
select name from punctual.schedules
 where tenant = :tenant and group_name = :name and state <> 'deleted'
 order by name
