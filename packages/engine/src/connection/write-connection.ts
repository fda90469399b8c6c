// Writes a connection with its sealed secret, in the caller's transaction.
import type { Queryable, RowOf } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import { checkTarget } from "../delivery/egress.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { seal } from "../secret/seal.ts";
import {
  connectionDefinition,
  type ConnectionDefinition,
  type ConnectionDefinitionInput,
} from "./connection-definition.ts";
import { splitDefinition, writeSecret } from "./connection-secret.ts";
import type { ConnectionRow } from "./connection.ts";
import { dropToken } from "./drop-token.sql.ts";
import type { lockConnection } from "./lock-connection.sql.ts";
import { previousSecret } from "./previous-secret.ts";
import type { SecretParameters } from "./secret-parameters.ts";
import { upsertConnection } from "./upsert-connection.sql.ts";

export interface WantedConnection {
  readonly definition: ConnectionDefinitionInput;
  readonly secretParameters?: SecretParameters;
  readonly description?: string | null;
  /** Given back as it is, to whoever may see the connection: no secret belongs into it. */
  readonly aws?: unknown;
}

export interface CheckedConnection extends WantedConnection {
  readonly definition: ConnectionDefinition;
}

/** Throws ZodError, Problem `target-refused` (`tokenUrl`). */
export function checkedConnection(
  { egress }: Pick<EngineContext, "egress">,
  wanted: WantedConnection,
): CheckedConnection {
  const definition = connectionDefinition.parse(wanted.definition);
  if (definition.kind === "oauth-client-credentials") checkTarget(definition.tokenUrl, egress, "tokenUrl");
  return { ...wanted, definition };
}

export interface ConnectionToWrite {
  readonly engine: EngineContext;
  readonly principal: Principal;
  readonly name: string;
  readonly wanted: CheckedConnection;
  /** Locked; null: there was none. */
  readonly existing: RowOf<typeof lockConnection> | null;
}

/** Null where somebody made one of that name meanwhile. */
export async function writeConnection(
  transaction: Queryable,
  write: ConnectionToWrite,
): Promise<ConnectionRow | null> {
  const { principal, name, existing, wanted } = write;
  const columns = columnsOf(write);
  const [row] = await transaction.query(upsertConnection, columns);
  if (row?.id !== columns.id) return null;
  await transaction.query(dropToken, { connectionId: row.id });
  const { kind } = wanted.definition;
  const action = existing === null ? "connection.create" : "connection.replace";
  await audit(transaction, principal, { action, subject: name, detail: { kind } });
  if (existing === null) await holdQuota(transaction, principal, "connections");
  return { ...row, name, kind, settings: JSON.parse(columns.settings) };
}

function columnsOf({ engine, principal, name, wanted, existing }: ConnectionToWrite) {
  const { secretKeys } = engine;
  const { tenant } = principal;
  const { definition, secretParameters, description = null, aws } = wanted;
  const place = { tenant, id: existing?.id ?? uuidv7(), version: (existing?.version ?? 0) + 1 };
  const split = splitDefinition(definition);
  const previous = previousSecret(secretKeys, existing && { ...existing, tenant }, split);
  const parameters = secretParameters === undefined ? {} : { parameters: secretParameters };
  return {
    ...place,
    name,
    kind: definition.kind,
    settings: JSON.stringify(split.settings),
    sealed: seal(secretKeys, writeSecret({ secret: split.secret, previous, ...parameters }), place),
    description,
    aws: aws === undefined || aws === null ? null : JSON.stringify(aws),
  };
}
