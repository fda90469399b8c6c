// Changes an API destination by what it says now: what is not named stays.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { ApiDestinationDefinition } from "./api-destination-definition.ts";
import { apiDestinationNotFound } from "./api-destination.ts";
import { checkApiDestination } from "./check-api-destination.ts";
import { readKeptApiDestination, type KeptApiDestination } from "./kept-api-destination.ts";
import { lockApiDestination } from "./lock-api-destination.sql.ts";
import { tellPace, writeApiDestination } from "./put-api-destination.ts";

export interface ChangeApiDestination {
  readonly name: string;
  /** Says all of what it is to be from now on. */
  change(current: KeptApiDestination): {
    readonly definition: ApiDestinationDefinition;
    readonly description: string | null;
  };
}

/** Throws Problem: not-found, and like `putApiDestination`; whatever `change` throws. */
export async function changeApiDestination(
  engine: EngineContext,
  principal: Principal,
  { name, change }: ChangeApiDestination,
): Promise<void> {
  const { tenant } = principal;
  const { changed } = await databaseOf(engine, principal).transaction(async (transaction) => {
    const [locked] = await transaction.query(lockApiDestination, { tenant, name });
    const current = locked === undefined ? null : await readKeptApiDestination(transaction, { tenant, name });
    if (current === null) throw apiDestinationNotFound(name);
    const wanted = change(current);
    checkApiDestination(engine, wanted.definition);
    return writeApiDestination(transaction, principal, { name, ...wanted });
  });
  await tellPace(engine, principal, { name, changed });
}
