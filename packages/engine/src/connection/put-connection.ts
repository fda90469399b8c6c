// Keeps a connection, or replaces it with its secret.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { toConnection, type Connection } from "./connection.ts";
import { lockConnection } from "./lock-connection.sql.ts";
import {
  checkedConnection,
  writeConnection,
  type CheckedConnection,
  type WantedConnection,
} from "./write-connection.ts";

export interface PutConnection extends WantedConnection {
  readonly name: string;
  /** Refuses to replace one. */
  readonly isNew?: boolean;
}

export interface PutConnectionAnswer {
  readonly created: boolean;
  readonly connection: Connection;
}

/** Attempts that begin later use the new secret. Throws Problem: secret-key-missing, invalid-request, target-refused (`tokenUrl`); with `isNew` name-conflict. */
export async function putConnection(
  engine: EngineContext,
  principal: Principal,
  { name, isNew = false, ...wanted }: PutConnection,
): Promise<PutConnectionAnswer> {
  const checked = checkedConnection(engine, wanted);
  return databaseOf(engine, principal).transaction((transaction) =>
    keep(transaction, { engine, principal, name, isNew, checked }),
  );
}

interface Keeping {
  readonly engine: EngineContext;
  readonly principal: Principal;
  readonly name: string;
  readonly isNew: boolean;
  readonly checked: CheckedConnection;
}

async function keep(transaction: Queryable, keeping: Keeping): Promise<PutConnectionAnswer> {
  const { principal, name, isNew, checked } = keeping;
  const [existing = null] = await transaction.query(lockConnection, { tenant: principal.tenant, name });
  if (existing !== null && isNew) throw taken(name);
  const written = await writeConnection(transaction, { ...keeping, existing, wanted: checked });
  // Somebody made it between our look and our write: sealed for another id it would never open.
  if (written === null) return keep(transaction, keeping);
  return { created: existing === null, connection: toConnection(written) };
}

const taken = (name: string): Problem =>
  new Problem("name-conflict", `Expected the name of a new connection, got "${name}", which exists.`);
