// Replaces everything that a connection says but its secret, which stays.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { ConnectionSettings } from "./connection-definition.ts";
import { joinedDefinition, splitDefinition } from "./connection-secret.ts";
import { connectionNotFound, toConnection, type Connection } from "./connection.ts";
import { currentConnection } from "./current-connection.ts";
import { lockConnection } from "./lock-connection.sql.ts";
import { checkedConnection, writeConnection } from "./write-connection.ts";

export interface ReplaceSettings {
  readonly name: string;
  readonly settings: ConnectionSettings;
}

const secretFields = {
  "api-key": "value",
  basic: "password",
  bearer: "token",
  "oauth-client-credentials": "clientSecret",
  signing: "secret",
} as const satisfies Record<ConnectionSettings["kind"], string>;

/** Throws Problem: invalid-request where there is no secret to keep, or where it would go to another address; secret-key-missing, target-refused (`tokenUrl`). */
export const replaceSettings = (
  engine: EngineContext,
  principal: Principal,
  { name, settings }: ReplaceSettings,
): Promise<Connection> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const [existing] = await transaction.query(lockConnection, { tenant, name });
    if (existing?.kind !== settings.kind) throw secretMissing(settings, "a new connection, or another kind");
    const current = currentConnection(existing, { engine, principal });
    const { settings: before, secret } = splitDefinition(current.definition);
    // Whoever may not read the secret must not have it sent to an address of their own.
    if (tokenUrlOf(before) !== tokenUrlOf(settings)) throw secretMissing(settings, "another tokenUrl");
    const wanted = checkedConnection(engine, { ...current, definition: joinedDefinition(settings, secret) });
    const written = await writeConnection(transaction, { engine, principal, name, existing, wanted });
    if (written === null) throw connectionNotFound(name);
    return toConnection(written);
  });

const tokenUrlOf = (settings: ConnectionSettings): string | null =>
  settings.kind === "oauth-client-credentials" ? settings.tokenUrl : null;

function secretMissing({ kind }: ConnectionSettings, beside: string): Problem {
  const field = secretFields[kind];
  return new Problem("invalid-request", `Expected ${field} beside ${beside}, got none.`, { field });
}
