// Keeps a connection, or replaces it with its secret.
import type { Queryable, RowOf } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import { checkTarget } from "../delivery/egress.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { seal } from "../secret/seal.ts";
import { databaseOf } from "../tenant-database.ts";
import {
  connectionDefinition,
  type ConnectionDefinition,
  type ConnectionDefinitionInput,
} from "./connection-definition.ts";
import { splitDefinition, writeSecret } from "./connection-secret.ts";
import { toConnection, type Connection } from "./connection.ts";
import { dropToken } from "./drop-token.sql.ts";
import { lockConnection } from "./lock-connection.sql.ts";
import { previousSecret } from "./previous-secret.ts";
import { upsertConnection } from "./upsert-connection.sql.ts";

export interface PutConnection {
  readonly name: string;
  readonly definition: ConnectionDefinitionInput;
}

export interface PutConnectionAnswer {
  readonly created: boolean;
  readonly connection: Connection;
}

/** Attempts that begin later use the new secret. Throws Problem: secret-key-missing, invalid-request, target-refused (`tokenUrl`). */
export async function putConnection(
  engine: EngineContext,
  principal: Principal,
  { name, definition: given }: PutConnection,
): Promise<PutConnectionAnswer> {
  const definition = connectionDefinition.parse(given);
  if (definition.kind === "oauth-client-credentials")
    checkTarget(definition.tokenUrl, engine.egress, "tokenUrl");
  return databaseOf(engine, principal).transaction((transaction) =>
    keep(transaction, { engine, principal, name, definition }),
  );
}

interface Keeping {
  readonly engine: EngineContext;
  readonly principal: Principal;
  readonly name: string;
  readonly definition: ConnectionDefinition;
}

async function keep(transaction: Queryable, keeping: Keeping): Promise<PutConnectionAnswer> {
  const { principal, name, definition } = keeping;
  const { kind } = definition;
  const [existing = null] = await transaction.query(lockConnection, { tenant: principal.tenant, name });
  const written = writtenOf(existing, keeping);
  const [row] = await transaction.query(upsertConnection, written);
  if (row === undefined) throw new Error("Expected the written connection to be answered, got no row.");
  // Somebody made it between our look and our write: sealed for another id it would never open.
  if (row.id !== written.id) return keep(transaction, keeping);
  await transaction.query(dropToken, { connectionId: row.id });
  const created = existing === null;
  const action = created ? "connection.create" : "connection.replace";
  await audit(transaction, principal, { action, subject: name, detail: { kind } });
  if (created) await holdQuota(transaction, principal, "connections");
  return {
    created,
    connection: toConnection({ ...row, name, kind, settings: JSON.parse(written.settings) }),
  };
}

type Existing = RowOf<typeof lockConnection>;

function writtenOf(existing: Existing | null, { engine, principal, name, definition }: Keeping) {
  const { secretKeys } = engine;
  const { tenant } = principal;
  const place = { tenant, id: existing?.id ?? uuidv7(), version: (existing?.version ?? 0) + 1 };
  const split = splitDefinition(definition);
  const previous = previousSecret(secretKeys, existing && { ...existing, tenant }, split);
  return {
    ...place,
    name,
    kind: definition.kind,
    settings: JSON.stringify(split.settings),
    sealed: seal(secretKeys, writeSecret({ secret: split.secret, previous }), place),
  };
}
