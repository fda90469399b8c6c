-- Forgets idempotency keys after their time.
delete from punctual.idempotency_keys where created_at < (select punctual.now()) - make_interval(hours => :hours) returning key
