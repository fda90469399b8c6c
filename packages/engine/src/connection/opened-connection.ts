// A claimed run's connection, opened for one attempt.
import type { CredentialAnswer } from "../delivery/credentials.ts";
import { Problem } from "../errors.ts";
import { unseal, UnsealFailed } from "../secret/seal.ts";
import type { SecretKeys } from "../secret/secret-keys.ts";
import type { ConnectionSettings } from "./connection-definition.ts";
import { readSecret, type ConnectionSecret } from "./connection-secret.ts";
import { settingsOf } from "./connection.ts";

/** What a claim reads beside the run; null where the target's connection is gone. */
export interface ClaimedConnection {
  readonly tenant: string;
  readonly connectionId: string | null;
  readonly connectionKind: string | null;
  readonly connectionSettings: unknown;
  readonly sealed: Buffer | null;
  readonly connectionVersion: number | null;
}

export interface OpenedConnection {
  readonly tenant: string;
  readonly id: string;
  readonly version: number;
  readonly settings: ConnectionSettings;
  readonly secret: ConnectionSecret;
}

type Opening =
  | { readonly kind: "opened"; readonly connection: OpenedConnection }
  | Extract<CredentialAnswer, { kind: "unavailable" }>;

/** Fails closed: what does not open is not used. */
export function openConnection(keys: SecretKeys, claimed: ClaimedConnection): Opening {
  const { tenant, connectionId: id, connectionKind: kind, sealed, connectionVersion: version } = claimed;
  if (id === null || kind === null || sealed === null || version === null)
    return unavailable("the target's connection does not exist any more");
  try {
    const secret = readSecret(unseal(keys, sealed, { tenant, id, version }));
    if (secret.isDeauthorized === true) return unavailable("the target's connection was deauthorized");
    const settings = settingsOf(kind, claimed.connectionSettings);
    return { kind: "opened", connection: { tenant, id, version, settings, secret } };
  } catch (error) {
    return unavailable(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Problem) return "no secret key is set on the node that tried";
  if (error instanceof UnsealFailed)
    return "the connection's secret does not open with this node's secret key";
  throw error;
}

const unavailable = (error: string) => ({ kind: "unavailable", error, afterSeconds: null }) as const;
