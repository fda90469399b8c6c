-- Tells whether a rule's expression has a schedule.
-- Index: schedules_name.
select id from punctual.schedules where tenant = :tenant and group_name = :group_name and name = :name and state <> 'deleted'
