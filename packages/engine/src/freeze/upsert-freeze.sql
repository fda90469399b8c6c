-- Freezes a tenant, or changes the reason and the end of its freeze.
-- Guarantee: one freeze per tenant; it began when it was made first.
insert into punctual.freezes as f (tenant, reason, actor, since, until)
select :tenant, :reason?, :actor, c.now, :until?
  from (select punctual.now() as now) c
 where :until?::timestamptz is null or :until? > c.now
on conflict (tenant) do update
   set reason = excluded.reason, actor = excluded.actor, until = excluded.until,
       since = case when f.until <= excluded.since then excluded.since else f.since end
returning since
