-- Adds what was done, by whom and from where.
-- Guarantee: in the caller's transaction, so that a change stands with its entry or not at all.
insert into punctual.audit_events (at, tenant, actor, address, action, subject, result, detail)
values (punctual.now(), :tenant, :actor, :address?, :action, :subject, :result, :detail?::jsonb)
returning id
