-- Finds the AWS account of a tenant.
select account_id
  from punctual.aws_accounts
 where tenant = :tenant
