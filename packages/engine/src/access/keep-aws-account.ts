// Keeps the AWS account that the configuration gives to the tenant `default`.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { keepAwsAccount as keepAwsAccountStatement } from "./keep-aws-account.sql.ts";

export const looksLikeAccountId = (text: string): boolean => /^[0-9]{12}$/.test(text);

/** Throws Problem `invalid-request`: for what is no account, and for the account of another tenant. */
export async function keepAwsAccount(
  { database }: Pick<EngineContext, "database">,
  accountId: string,
): Promise<void> {
  if (!looksLikeAccountId(accountId)) throw refused("twelve digits", "another text");
  const kept = await database.query(keepAwsAccountStatement, { tenant: "default", accountId });
  if (kept.length === 0) throw refused("an account that no other tenant has", "one that is taken");
}

const refused = (wanted: string, got: string): Problem =>
  new Problem("invalid-request", `Expected PUNCTUAL_AWS_ACCOUNT_ID to be ${wanted}, got ${got}.`, {
    field: "PUNCTUAL_AWS_ACCOUNT_ID",
  });
