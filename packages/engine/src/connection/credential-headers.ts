// Opens a claimed run's connection for one attempt.
import type { Credentials } from "../delivery/deliver-http.ts";
import { Problem } from "../errors.ts";
import { unseal, UnsealFailed } from "../secret/seal.ts";
import { storedValue } from "../stored-value.ts";
import type { ConnectionSettings } from "./connection.ts";

/** What a claim reads beside the run; null where the target's connection is gone. */
export interface ClaimedConnection {
  readonly tenant: string;
  readonly connectionId: string | null;
  readonly connectionSettings: unknown;
  readonly sealed: Buffer | null;
  readonly connectionVersion: number | null;
}

export type CredentialAnswer =
  | { readonly kind: "ready"; readonly credentials: Credentials }
  /** Nothing may be sent without the credential; another node, or a mended connection, may do better. */
  | { readonly kind: "unavailable"; readonly error: string };

export function credentialHeaders(secretKey: Buffer | null, claimed: ClaimedConnection): CredentialAnswer {
  const { tenant, connectionId: id, sealed, connectionVersion: version } = claimed;
  if (id === null || sealed === null || version === null) {
    return unavailable("the target's connection does not exist any more");
  }
  try {
    const value = unseal(secretKey, sealed, { tenant, id, version });
    const { header } = storedValue<ConnectionSettings>(claimed.connectionSettings);
    return { kind: "ready", credentials: { headers: { [header]: value }, secrets: secretsIn(value) } };
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

/** The value, and what follows a scheme such as `Bearer`: a target may repeat it alone. */
function secretsIn(value: string): readonly string[] {
  const [, bare] = /^[A-Za-z][A-Za-z0-9-]* +(.{4,})$/s.exec(value) ?? [];
  return bare === undefined ? [value] : [value, bare];
}

const unavailable = (error: string): CredentialAnswer => ({ kind: "unavailable", error });
