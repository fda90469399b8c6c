// Reads how much of its quotas a tenant uses.
import type { Queryable } from "@punctual/database";
import type { Principal } from "../principal.ts";
import { countUsed } from "./count-used.sql.ts";
import { defaultQuotas, isQuotaName, type QuotaName, type Usage } from "./quota.ts";

export async function readUsage(
  queryable: Queryable,
  { tenant }: Pick<Principal, "tenant">,
  names: readonly QuotaName[],
): Promise<readonly Usage[]> {
  const rows = await queryable.query(countUsed, { tenant, names: [...names] });
  return rows.flatMap(({ name, most, used }) =>
    isQuotaName(name) ? [{ name, limit: most ?? defaultQuotas[name], used }] : [],
  );
}
