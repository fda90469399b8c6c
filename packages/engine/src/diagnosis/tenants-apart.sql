-- Says whether the database itself keeps tenants apart: the tenants' role exists and may be taken.
select to_regrole('punctual_tenant') is not null and pg_has_role(current_user, 'punctual_tenant', 'member') as "apart!"
