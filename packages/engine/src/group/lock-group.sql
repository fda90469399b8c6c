-- Holds a schedule group's row until the transaction ends: a schedule being made in it is awaited, and none can be made meanwhile.
select name from punctual.schedule_groups where tenant = :tenant and name = :name for update
