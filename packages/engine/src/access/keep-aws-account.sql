-- Keeps the configured AWS account of a tenant.
-- Guarantee: an account that another tenant has stays with that one, and nothing is answered.
insert into punctual.aws_accounts (tenant, account_id)
select :tenant, :account_id
 where not exists (select from punctual.aws_accounts where account_id = :account_id and tenant <> :tenant)
on conflict (tenant) do update set account_id = excluded.account_id
returning account_id
