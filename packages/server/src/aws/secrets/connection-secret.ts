// The secret of a connection as Secrets Manager has it: it belongs to EventBridge, and is changed there alone.
import {
  getKeptConnection,
  type ConnectionsAmongSecrets,
  type KeptConnection,
  type SecretName,
  type StoredSecret,
} from "@punctual/engine";
import type { AwsContext } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { succession } from "./new-version.ts";
import { noSecret } from "./secret-arn.ts";
import { inSecretsWords } from "./secrets-words.ts";

export const connectionSecrets: ConnectionsAmongSecrets = {
  prefix: "events!connection/",
  owner: "events",
  label: succession.current,
};

export interface ConnectionSecret {
  readonly connection: KeptConnection;
  readonly secret: StoredSecret;
  readonly version: string;
}

/** Null: the name is no connection's. Throws AwsProblem ResourceNotFoundException for one that is gone, or has no secret any more. */
export async function connectionSecretOf(
  { engine, caller }: Pick<AwsContext, "engine" | "caller">,
  { name: whole, inFull }: SecretName,
): Promise<ConnectionSecret | null> {
  if (!isConnectionSecret(whole)) return null;
  const [name = "", id = ""] = (inFull?.base ?? whole).slice(connectionSecrets.prefix.length).split("/");
  const connection = await inSecretsWords({ secretId: whole }, () =>
    getKeptConnection(engine, caller.principal, { name }),
  );
  const isThere = connection.id === id && !connection.isDeauthorized;
  const isCalledSo = inFull === undefined || inFull.suffix === id.slice(-6);
  if (!isThere || !isCalledSo) throw secrets.problem("ResourceNotFoundException", noSecret);
  return factsOf(connection);
}

export const isConnectionSecret = (name: string): boolean => name.startsWith(connectionSecrets.prefix);

function factsOf(connection: KeptConnection): ConnectionSecret {
  const { id, createdAt, updatedAt: changedAt } = connection;
  const version = `${id}-${connection.version}`;
  const secret = {
    name: `${connectionSecrets.prefix}${connection.name}/${id}`,
    suffix: id.slice(-6),
    owner: connectionSecrets.owner,
    ...{ description: null, other: {}, tags: {}, accessedAt: null, goneAt: null },
    ...{ createdAt, changedAt, labels: { [version]: [connectionSecrets.label] } },
  };
  return { connection, version, secret };
}
