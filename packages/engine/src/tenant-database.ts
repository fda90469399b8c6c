// The database as one tenant may see it.
import type { Database } from "@punctual/database";
import type { EngineContext } from "./engine-context.ts";
import type { Principal } from "./principal.ts";

/** Whatever is done with it sees the principal's tenant alone: the database itself keeps the others' rows away. */
export const databaseOf = (
  { database }: Pick<EngineContext, "database">,
  { tenant }: Pick<Principal, "tenant">,
): Database => database.within({ entry: "punctual.enter_tenant", argument: tenant });
