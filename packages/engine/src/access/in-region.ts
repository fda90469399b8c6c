// Puts a principal into a region: what it asks from then on, it asks of the namespace there.
import type { Database } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { ensureDefaultGroup } from "../group/ensure-default-group.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { insertNamespace } from "./insert-namespace.sql.ts";
import { looksLikeRegion, namespaceOf } from "./namespace-of.ts";

interface Wanted {
  readonly tenant: string;
  readonly region: string;
}

/** So many are known to be open per database; beyond that each is looked at anew. */
const mostOpen = 10_000;
const openOf = new WeakMap<Database, Map<string, Promise<void>>>();

/**
 * From a region's first use on there is what a tenant has from its beginning. Throws Problem: invalid-request for what is no
 * region, quota-exceeded.
 */
export async function inRegion(
  engine: Pick<EngineContext, "database" | "homeRegion">,
  principal: Principal,
  region: string,
): Promise<Principal> {
  if (region === engine.homeRegion) return principal;
  if (!looksLikeRegion(region)) throw noRegion(region);
  const { tenant } = principal;
  await opened(engine.database, { tenant, region });
  return { ...principal, tenant: namespaceOf({ tenant, region }) };
}

function opened(database: Database, wanted: Wanted): Promise<void> {
  const open = openOf.get(database) ?? new Map<string, Promise<void>>();
  openOf.set(database, open);
  const name = namespaceOf(wanted);
  const known = open.get(name);
  if (known !== undefined) return known;
  if (open.size >= mostOpen) open.clear();
  const opening = begin(database, wanted).catch((error: unknown) => {
    open.delete(name);
    throw error;
  });
  open.set(name, opening);
  return opening;
}

const begin = (database: Database, wanted: Wanted): Promise<void> =>
  database.transaction(async (transaction) => {
    const [made] = await transaction.query(insertNamespace, { ...wanted });
    if (made === undefined) return;
    await ensureDefaultGroup(transaction, namespaceOf(wanted));
    await holdQuota(transaction, wanted, "regions");
  });

const noRegion = (region: string): Problem =>
  new Problem("invalid-request", `Expected a region such as eu-west-1, got "${region.slice(0, 64)}".`, {
    field: "region",
  });
