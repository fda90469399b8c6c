// Changes a connection by what it says now, its secret included: what is not named stays.
import type { Queryable, RowOf } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { unseal } from "../secret/seal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { ConnectionDefinition } from "./connection-definition.ts";
import { joinedDefinition, readSecret } from "./connection-secret.ts";
import { connectionNotFound, settingsOf } from "./connection.ts";
import { lockConnection } from "./lock-connection.sql.ts";
import { noSecretParameters, type SecretParameters } from "./secret-parameters.ts";
import { checkedConnection, writeConnection, type WantedConnection } from "./write-connection.ts";

export interface CurrentConnection extends WantedConnection {
  /** Of a deauthorized one the secret is "". */
  readonly definition: ConnectionDefinition;
  readonly secretParameters: SecretParameters;
  readonly description: string | null;
  /** Null: nothing. */
  readonly aws: unknown;
}

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
    const wanted = checkedConnection(engine, change(currentOf(existing, { engine, principal })));
    await writeConnection(transaction, { engine, principal, name, existing, wanted });
  });

interface Caller {
  readonly engine: EngineContext;
  readonly principal: Principal;
}

function currentOf(
  existing: RowOf<typeof lockConnection>,
  { engine, principal: { tenant } }: Caller,
): CurrentConnection {
  const { kind, settings, sealed, description, aws } = existing;
  const secret = readSecret(unseal(engine.secretKeys, sealed, { ...existing, tenant }));
  return {
    definition: joinedDefinition(settingsOf(kind, settings), secret.secret),
    secretParameters: secret.parameters ?? noSecretParameters,
    description,
    aws,
  };
}
