-- Adds what was done to many things at once, by whom and from where; an entry for each.
-- Guarantee: in the caller's transaction, so that the changes stand with their entries or not at all.
insert into punctual.audit_events (at, tenant, actor, address, action, subject, result, detail)
select (select punctual.now()), :tenant, :actor, :address?, :action, subject, 'done', :detail?::jsonb
  from unnest(:subjects::text[]) with ordinality as done (subject, place)
 order by place
returning id
