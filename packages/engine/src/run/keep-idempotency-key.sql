-- Binds an idempotency key to a run.
-- Guarantee: primary key (tenant, operation, key): the first caller gets a row back, a second waits for the first and gets none.
insert into punctual.idempotency_keys (tenant, operation, key, fingerprint, run_id, created_at)
values (:tenant, :operation, :key, :fingerprint, :run_id, (select punctual.now()))
on conflict (tenant, operation, key) do nothing
returning run_id
