// Keeps a connection, or replaces its secret.
import type { Queryable } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { seal } from "../secret/seal.ts";
import type { ConnectionDefinition } from "./connection-definition.ts";
import { toConnection, type Connection } from "./connection.ts";
import { lockConnection } from "./lock-connection.sql.ts";
import { upsertConnection } from "./upsert-connection.sql.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";

export interface PutConnection {
  readonly name: string;
  readonly definition: ConnectionDefinition;
}

export interface PutConnectionAnswer {
  readonly created: boolean;
  readonly connection: Connection;
}

/** Attempts that begin later use the new secret. Throws Problem `secret-key-missing`. */
export async function putConnection(
  engine: EngineContext,
  principal: Principal,
  put: PutConnection,
): Promise<PutConnectionAnswer> {
  return databaseOf(engine, principal).transaction((transaction) =>
    keep(transaction, { engine, principal, put }),
  );
}

interface Keeping {
  readonly engine: EngineContext;
  readonly principal: Principal;
  readonly put: PutConnection;
}

async function keep(transaction: Queryable, keeping: Keeping): Promise<PutConnectionAnswer> {
  const { engine, principal, put } = keeping;
  const { name, definition } = put;
  const { tenant } = principal;
  const [existing] = await transaction.query(lockConnection, { tenant, name });
  const place = { tenant, id: existing?.id ?? uuidv7(), version: (existing?.version ?? 0) + 1 };
  const settings = { header: definition.header };
  const [row] = await transaction.query(upsertConnection, {
    ...place,
    name,
    kind: definition.kind,
    settings: JSON.stringify(settings),
    sealed: seal(engine.secretKey, definition.value, place),
  });
  if (row === undefined) throw new Error("Expected the written connection to be answered, got no row.");
  // Somebody made it between our look and our write: sealed for another id it would never open.
  if (row.id !== place.id) return keep(transaction, keeping);
  const action = existing === undefined ? "connection.create" : "connection.replace";
  await audit(transaction, principal, { action, subject: name, detail: { kind: definition.kind } });
  const connection = toConnection({ ...row, name, kind: definition.kind, settings });
  return { created: existing === undefined, connection };
}
