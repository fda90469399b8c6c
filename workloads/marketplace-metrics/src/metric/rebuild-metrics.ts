// Rebuilds a tenant's daily metrics of a range of dates, in one transaction.
import { classify, type Database, type Transaction } from "@punctual/database";
import type { DateRange } from "../range/date-range.ts";
import { anyMetrics } from "./any-metrics.sql.ts";
import { clearDueMetrics } from "./clear-due-metrics.sql.ts";
import { holdTenant } from "./hold-tenant.sql.ts";
import { insertMetrics } from "./insert-metrics.sql.ts";
import { noteFreshMetrics } from "./note-fresh-metrics.sql.ts";
import { prepareTransaction } from "./prepare-transaction.sql.ts";
import { replaceMetrics } from "./replace-metrics.sql.ts";
import { sumUpTenant } from "./sum-up-tenant.sql.ts";

export interface Rebuild extends DateRange {
  readonly tenantId: string;
  /** For one that begins early enough for all that is due: how often a sync had noted that when it was read. */
  readonly noted?: string | null;
}

export interface Rebuilt {
  /** Rows that stand for the range now. */
  readonly rows: number;
  /** All that the tenant has. */
  readonly listings: number;
  /** `YYYY-MM-DD`, the tenant's last; null without rows. */
  readonly lastDate: string | null;
}

/** All of the range, or nothing and a throw. May be repeated: the same data make the same rows. */
export async function rebuildMetrics(database: Database, rebuild: Rebuild): Promise<Rebuilt> {
  try {
    return await inTransaction(database, rebuild, false);
  } catch (error) {
    // Somebody else wrote a row of the range just now, with another source.
    if (classify(error) !== "unique-violation") throw error;
    return inTransaction(database, rebuild, true);
  }
}

/** A rebuild of a year holds the tenant for a minute or so: the nightly one waits for it rather than fail. */
const patience = "10min";
/** Of a single statement: nothing here is read row by row, and a year of a large tenant is one of them. */
const mostSeconds = 3600;

const inTransaction = (database: Database, rebuild: Rebuild, replacing: boolean): Promise<Rebuilt> =>
  database.transaction((transaction) => rebuildIn(transaction, rebuild, replacing), {
    statementTimeoutSeconds: mostSeconds,
  });

/** Within a transaction of the caller's; `replacing` where rows may be there whatever a look says. */
export async function rebuildIn(
  transaction: Transaction,
  rebuild: Rebuild,
  replacing = true,
): Promise<Rebuilt> {
  const { tenantId, from, to, noted = null } = rebuild;
  await transaction.query(prepareTransaction, { lockWait: patience });
  await transaction.query(holdTenant, { tenantId });
  const range = { tenantId, from, to };
  const isEmpty = !replacing && (await transaction.query(anyMetrics, range)).length === 0;
  const [written] = await transaction.query(isEmpty ? insertMetrics : replaceMetrics, range);
  const [sums] = await transaction.query(sumUpTenant, { tenantId });
  // Last: they lock the tenant's row, which a sync and whoever brings a new access token wait for.
  await transaction.query(noteFreshMetrics, { tenantId, to });
  if (noted !== null) await transaction.query(clearDueMetrics, { tenantId, to, noted });
  return { rows: written?.rows ?? 0, listings: sums?.listings ?? 0, lastDate: sums?.lastDate ?? null };
}
