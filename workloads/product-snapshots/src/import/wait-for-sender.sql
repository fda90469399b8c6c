-- Lets this transaction wait for the next piece of a file, however slow its sender: the host bounds how long.
select set_config('idle_in_transaction_session_timeout', '0', true)
