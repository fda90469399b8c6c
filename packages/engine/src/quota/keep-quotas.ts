// Keeps the quotas of punctual.config.ts where every node and every verb reads them.
import type { Database, Queryable } from "@punctual/database";
import { clearQuotas } from "./clear-quotas.sql.ts";
import type { Quotas, QuotaSettings } from "./quota.ts";
import { writeDefaultQuotas } from "./write-default-quotas.sql.ts";
import { writeQuotas } from "./write-quotas.sql.ts";

/** What was kept before and is not in them is as built in again. */
export async function keepQuotas(database: Database, { default: general, tenants }: Quotas): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query(clearQuotas);
    const ofAll = entriesOf(general ?? {});
    await transaction.query(writeDefaultQuotas, {
      names: ofAll.map(([name]) => name),
      mosts: ofAll.map(([, most]) => most),
    });
    for (const [tenant, settings] of Object.entries(tenants ?? {}))
      await writeOf(transaction, tenant, settings);
  });
}

async function writeOf(transaction: Queryable, tenant: string, settings: QuotaSettings): Promise<void> {
  const entries = entriesOf(settings);
  await transaction.query(writeQuotas, {
    tenants: entries.map(() => tenant),
    names: entries.map(([name]) => name),
    mosts: entries.map(([, most]) => most),
  });
}

const entriesOf = (settings: QuotaSettings): readonly (readonly [string, number])[] =>
  Object.entries(settings).flatMap(([name, most]) => (most === undefined ? [] : [[name, most] as const]));
