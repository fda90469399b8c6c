-- Gives a tenant its AWS account, unless it has one or another tenant has this one.
-- Guarantee: a tenant's account never changes here.
insert into punctual.aws_accounts (tenant, account_id)
values (:tenant, :account_id)
on conflict do nothing
