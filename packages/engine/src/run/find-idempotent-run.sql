-- Finds the run that an idempotency key already named.
select run_id, fingerprint from punctual.idempotency_keys where tenant = :tenant and operation = :operation and key = :key
