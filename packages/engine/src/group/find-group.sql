-- Reads one schedule group.
select name, created_at from punctual.schedule_groups where tenant = :tenant and name = :name
