// A connection as it is now, its secret included, for whoever changes it or may read it.
import type { RowOf } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { unseal } from "../secret/seal.ts";
import type { ConnectionDefinition } from "./connection-definition.ts";
import { joinedDefinition, readSecret } from "./connection-secret.ts";
import { settingsOf } from "./connection.ts";
import type { lockConnection } from "./lock-connection.sql.ts";
import { noSecretParameters, type SecretParameters } from "./secret-parameters.ts";
import type { WantedConnection } from "./write-connection.ts";

export interface CurrentConnection extends WantedConnection {
  /** Of a deauthorized one the secret is "". */
  readonly definition: ConnectionDefinition;
  readonly secretParameters: SecretParameters;
  readonly description: string | null;
  /** Null: nothing. */
  readonly aws: unknown;
}

interface Caller {
  readonly engine: EngineContext;
  readonly principal: Principal;
}

/** Throws Problem `secret-key-missing`, and UnsealFailed. */
export function currentConnection(
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
