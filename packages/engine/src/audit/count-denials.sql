-- Notes what was denied, many at a time.
-- Guarantee: of a tenant, an address and a minute one entry, which tells of the first and counts the rest.
insert into punctual.audit_events as e (at, tenant, actor, address, action, subject, result, detail)
select (select punctual.now()), d.tenant, d.actor, d.address, d.action, d.subject, 'denied',
       jsonb_build_object('count', d.count)
  from unnest(:tenants::text[], :actors::text[], :addresses::text[], :actions::text[], :subjects::text[], :counts::integer[])
       as d (tenant, actor, address, action, subject, count)
on conflict (tenant, address, (date_trunc('minute', at at time zone 'UTC'))) where result = 'denied' do update
   set detail = jsonb_build_object('count', (e.detail ->> 'count')::bigint + (excluded.detail ->> 'count')::bigint)
returning id
