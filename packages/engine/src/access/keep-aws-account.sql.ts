// Generated from keep-aws-account.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps the configured AWS account of a tenant.
 * Guarantee: an account that another tenant has stays with that one, and nothing is answered.
 */
export const keepAwsAccount: Statement<{
  readonly tenant: string;
  readonly accountId: string;
}, {
  readonly accountId: string;
}> = {
  name: "keep-aws-account-fdbbb18e04ab",
  parameters: ["tenant", "accountId"],
  columns: ["accountId"],
  text: `insert into punctual.aws_accounts (tenant, account_id)
select $1, $2
 where not exists (select from punctual.aws_accounts where account_id = $2 and tenant <> $1)
on conflict (tenant) do update set account_id = excluded.account_id
returning account_id`,
};
