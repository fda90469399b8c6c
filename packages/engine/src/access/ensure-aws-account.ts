// Gives a tenant its AWS account where it has none.
import { randomInt } from "node:crypto";
import type { Queryable } from "@punctual/database";
import { findAwsAccount } from "./find-aws-account.sql.ts";
import { insertAwsAccount } from "./insert-aws-account.sql.ts";

/** Twelve digits, the first no zero: spreadsheets and YAML would lose it. */
const randomAccountId = (): string => String(randomInt(100_000_000_000, 1_000_000_000_000));

/** Answers the account that the tenant has from now on. */
export async function ensureAwsAccount(queryable: Queryable, tenant: string): Promise<string> {
  for (;;) {
    const [found] = await queryable.query(findAwsAccount, { tenant });
    if (found !== undefined) return found.accountId;
    // Nothing is inserted where another tenant drew the same number, or another node was quicker: look again.
    await queryable.query(insertAwsAccount, { tenant, accountId: randomAccountId() });
  }
}
