// Generated from insert-aws-account.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Gives a tenant its AWS account, unless it has one or another tenant has this one.
 * Guarantee: a tenant's account never changes here.
 */
export const insertAwsAccount: Statement<{
  readonly tenant: string;
  readonly accountId: string;
}, Readonly<Record<never, never>>> = {
  name: "insert-aws-account-67f10a47be04",
  parameters: ["tenant", "accountId"],
  columns: [],
  text: `insert into punctual.aws_accounts (tenant, account_id)
values ($1, $2)
on conflict do nothing`,
};
