// Tells in which region and under which account AWS's clients see the things of a namespace.
import type { Database } from "@punctual/database";
import type { PlaceOf } from "../payload/schedule-arn.ts";
import { ensureAwsAccount } from "./ensure-aws-account.ts";
import { readNamespace } from "./namespace-of.ts";

/** So many tenants' accounts are kept; beyond that they are asked for anew. */
const mostTenants = 10_000;

/** A tenant's account never changes, so that it is asked for once and no run waits for it again. */
export function placesOf(database: Database, homeRegion: string): PlaceOf {
  const accounts = new Map<string, Promise<string>>();
  const accountOf = (tenant: string): Promise<string> => {
    const known = accounts.get(tenant);
    if (known !== undefined) return known;
    const asked = ensureAwsAccount(database, tenant);
    if (accounts.size >= mostTenants) accounts.clear();
    accounts.set(tenant, asked);
    // A database that was away is no answer.
    asked.catch(() => accounts.delete(tenant));
    return asked;
  };
  return async (name) => {
    const { tenant, region } = readNamespace(name);
    return { region: region ?? homeRegion, account: await accountOf(tenant) };
  };
}
