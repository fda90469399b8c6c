-- Row-level security: what a verb does for a tenant is done as a role that sees this tenant's rows and no others.
-- The loops work for all tenants, as the owner of the tables.

-- Every tenant's rows that hang on a row of another table belong to the tenant of that row.
create table punctual.tenant_parents (
  child text primary key,
  via   text not null
);
insert into punctual.tenant_parents (child, via) values
  ('schedule_versions', 'exists (select from punctual.schedules p where p.id = schedule_versions.schedule_id)'),
  ('next_occurrences', 'exists (select from punctual.schedules p where p.id = next_occurrences.schedule_id)'),
  ('attempts', 'exists (select from punctual.runs p where p.id = attempts.run_id and p.scheduled_at = attempts.scheduled_at)'),
  ('failed_items', 'exists (select from punctual.runs p where p.id = failed_items.run_id and p.scheduled_at = failed_items.scheduled_at)'),
  ('run_log', 'exists (select from punctual.runs p where p.id = run_log.run_id and p.scheduled_at = run_log.scheduled_at)');

-- The tables with rows of tenants that are not under the policy yet.
create function punctual.open_tables() returns table (name name, owner name, rule text) language sql stable as $$
  select c.relname, pg_get_userbyid(c.relowner),
         coalesce(p.via, 'tenant = nullif(current_setting(''punctual.tenant'', true), '''')')
    from pg_class c
    left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
    left join punctual.tenant_parents p on p.child = c.relname
   where c.relnamespace = 'punctual'::regnamespace
     and c.relkind in ('r', 'p')
     and not c.relispartition
     and (p.via is not null or a.attname is not null)
     and not exists (select from pg_policy o where o.polrelid = c.oid and o.polname = 'tenant_rows')
$$;

-- Puts every table with a tenant under the policy, and lets the tenants' role work on it; repeated after each migration, and at
-- every start, since an administrator may have made the role meanwhile.
-- Answers whether tenants are kept apart by the database itself: not where the owner may neither make nor use the role.
create function punctual.isolate_tenants() returns boolean language plpgsql as $$
declare
  place record;
begin
  -- Two nodes that start at once would change the same rights.
  perform pg_advisory_xact_lock(hashtext('punctual.isolate_tenants'));
  if to_regrole('punctual_tenant') is null then
    begin
      create role punctual_tenant nologin;
    exception when insufficient_privilege or duplicate_object or unique_violation then
      null;
    end;
  end if;
  if to_regrole('punctual_tenant') is null then
    return false;
  end if;
  begin
    if not pg_has_role(current_user, 'punctual_tenant', 'member') then
      execute format('grant punctual_tenant to %I', current_user);
    end if;
  exception when insufficient_privilege then
    return false;
  end;
  if not exists (select from punctual.open_tables()) and has_schema_privilege('punctual_tenant', 'punctual', 'usage') then
    return true;
  end if;
  grant usage on schema punctual to punctual_tenant;
  grant usage on all sequences in schema punctual to punctual_tenant;
  for place in
    select * from punctual.open_tables()
  loop
    execute format('alter table punctual.%I enable row level security', place.name);
    execute format('alter table punctual.%I force row level security', place.name);
    execute format('create policy tenant_rows on punctual.%I to punctual_tenant using (%s)', place.name, place.rule);
    execute format('create policy owner_rows on punctual.%I to %I using (true)', place.name, place.owner);
    execute format('grant select, insert, update, delete on punctual.%I to punctual_tenant', place.name);
  end loop;
  -- Nobody who works for a tenant changes what the audit says.
  revoke update, delete, truncate on punctual.audit_events from punctual_tenant;
  grant select on punctual.nodes, punctual.facts to punctual_tenant;
  -- Nor sets its own limits.
  if to_regclass('punctual.quotas') is not null then
    revoke insert, update, delete on punctual.default_quotas, punctual.quotas from punctual_tenant;
  end if;
  return true;
end
$$;

-- Begins a tenant's work in a transaction; whatever follows in it sees this tenant alone.
-- A clock that was replaced by one which only the owner may read leaves the owner's role in place: time comes first.
create function punctual.enter_tenant(name text) returns void language plpgsql as $$
begin
  perform set_config('punctual.tenant', name, true);
  if to_regrole('punctual_tenant') is not null and pg_has_role(current_user, 'punctual_tenant', 'member') then
    begin
      perform set_config('role', 'punctual_tenant', true);
      perform punctual.now();
    exception when insufficient_privilege then
      null;
    end;
  end if;
end
$$;

select punctual.isolate_tenants();
