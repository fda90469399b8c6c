-- Bounds, until the end of this transaction, how long its statements wait for a lock.
select set_config('lock_timeout', :wait, true)
