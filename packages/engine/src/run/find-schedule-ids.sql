-- Finds every schedule, deleted ones included, that a tenant ever had under a name: their runs stay listed.
-- Indexes: schedules_name, schedules_deleted.
select id from punctual.schedules where tenant = :tenant and group_name = :group_name and name = :name
