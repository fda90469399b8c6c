// Changes a connection by what it says now, its secret included: what is not named stays.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { connectionNotFound } from "./connection.ts";
import { currentConnection, type CurrentConnection } from "./current-connection.ts";
import { lockConnection } from "./lock-connection.sql.ts";
import { checkedConnection, writeConnection, type WantedConnection } from "./write-connection.ts";

export interface ChangeConnection {
  readonly name: string;
  /** Says all of what it is to be from now on; what it is handed goes nowhere else. */
  change(current: CurrentConnection): WantedConnection;
}

/** Throws Problem: not-found, and like `putConnection`; whatever `change` throws. */
export const changeConnection = (
  engine: EngineContext,
  principal: Principal,
  { name, change }: ChangeConnection,
): Promise<void> =>
  databaseOf(engine, principal).transaction(async (transaction: Queryable) => {
    const { tenant } = principal;
    const [existing] = await transaction.query(lockConnection, { tenant, name });
    if (existing === undefined) throw connectionNotFound(name);
    const wanted = checkedConnection(engine, change(currentConnection(existing, { engine, principal })));
    await writeConnection(transaction, { engine, principal, name, existing, wanted });
  });
