-- Lets the database itself keep tenants apart, where its user may; says whether it does.
select punctual.isolate_tenants() as "apart!"
