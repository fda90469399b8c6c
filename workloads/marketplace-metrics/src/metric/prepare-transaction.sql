-- Bounds how long this transaction waits for a lock, and gives its sorts memory: a year of a large tenant is sorted at once.
select set_config('lock_timeout', :lock_wait, true) as lock_timeout, set_config('work_mem', '128MB', true) as work_mem
