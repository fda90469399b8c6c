-- Reads a schedule group's tags.
select tags from punctual.schedule_groups where tenant = :tenant and name = :name
