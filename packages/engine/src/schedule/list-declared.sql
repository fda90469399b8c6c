-- Lists the schedules that punctual.config.ts declared, now or earlier.
select group_name, name, state, state_reason from punctual.schedules where tenant = :tenant and origin = 'code' and state <> 'deleted'
