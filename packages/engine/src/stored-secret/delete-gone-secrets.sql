-- Deletes secrets whose time to be restored is over, with all their versions.
-- Index: stored_secrets_gone.
with gone as materialized (
  select id from punctual.stored_secrets where gone_at <= (select punctual.now()) limit :limit
)
delete from punctual.stored_secrets s using gone g where s.id = g.id returning s.id
