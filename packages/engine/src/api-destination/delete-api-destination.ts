// Deletes an API destination that no schedule names.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { dropPaces, paceChanged } from "../limit/keep-pace.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { apiDestinationKey, apiDestinationNotFound } from "./api-destination.ts";
import { deleteApiDestination as deleteApiDestinationStatement } from "./delete-api-destination.sql.ts";
import { lockApiDestination } from "./lock-api-destination.sql.ts";

export interface DeleteApiDestination {
  readonly name: string;
  /** Targets of rules that name it are no reason to keep it; their runs are dead letters until it is there again. */
  readonly leavesRules?: boolean;
}

/** Open runs of schedules that named it before are dead at their next attempt. Throws Problem: not-found, api-destination-in-use. */
export async function deleteApiDestination(
  engine: EngineContext,
  principal: Principal,
  { name, leavesRules = false }: DeleteApiDestination,
): Promise<void> {
  const { tenant } = principal;
  const key = apiDestinationKey(name);
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const [found] = await transaction.query(lockApiDestination, { tenant, name });
    if (found === undefined) throw apiDestinationNotFound(name);
    const [deleted] = await transaction.query(deleteApiDestinationStatement, {
      tenant,
      name,
      withoutRules: leavesRules,
    });
    if (deleted === undefined) throw inUse(name);
    await dropPaces(transaction, tenant, [key]);
    await audit(transaction, principal, { action: "api-destination.delete", subject: name });
  });
  await paceChanged(engine, { tenant, key });
}

const inUse = (name: string): Problem =>
  new Problem(
    "api-destination-in-use",
    `Expected no schedule to name the API destination "${name}", got at least one.`,
  );
