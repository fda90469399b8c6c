-- Reads a schedule group that a workload keeps schedules in.
select name from punctual.schedule_groups where tenant = :tenant and name = :name and is_kept
