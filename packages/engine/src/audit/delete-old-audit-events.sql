-- Deletes entries of the audit that are older than the retention.
-- Index: audit_events_at.
with deleted as (delete from punctual.audit_events where at < :before returning id)
select count(*)::integer as "deleted!" from deleted
