// Generated from find-aws-account.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds the AWS account of a tenant.
 */
export const findAwsAccount: Statement<{
  readonly tenant: string;
}, {
  readonly accountId: string;
}> = {
  name: "find-aws-account-b7d780a4c6ee",
  parameters: ["tenant"],
  columns: ["accountId"],
  text: `select account_id
  from punctual.aws_accounts
 where tenant = $1`,
};
