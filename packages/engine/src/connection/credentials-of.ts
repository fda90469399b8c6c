// Turns a claimed run's connection into what its delivery carries.
import type { CredentialAnswer, Credentials } from "../delivery/credentials.ts";
import { noCredentials } from "../delivery/credentials.ts";
import type { Clock } from "../clock.ts";
import { openConnection, type ClaimedConnection, type OpenedConnection } from "./opened-connection.ts";
import { noSecretParameters, sentValues } from "./secret-parameters.ts";
import { signedHeaders } from "./standard-webhooks.ts";
import { accessToken } from "./token/access-token.ts";
import type { TokenTools } from "./token/token-tools.ts";

/** Throws only for the database. */
export async function credentialsOf(
  claimed: ClaimedConnection,
  tools: TokenTools,
): Promise<CredentialAnswer> {
  const opening = openConnection(tools.engine.secretKeys, claimed);
  if (opening.kind === "unavailable") return opening;
  const { connection } = opening;
  if (connection.settings.kind === "oauth-client-credentials") return byToken(connection, null, tools);
  return { kind: "ready", credentials: withParameters(connection, fixed(connection, tools.engine.clock)) };
}

type Own = Partial<Credentials>;

/** Of the kinds whose secret goes along as it is, or signs. */
function fixed({ settings, secret }: OpenedConnection, clock: Clock): Own {
  switch (settings.kind) {
    case "api-key":
      return { headers: { [settings.header]: secret.secret }, secrets: secretsIn(secret.secret) };
    case "basic":
      return basic(settings.username, secret.secret);
    case "bearer":
      return { headers: { Authorization: `Bearer ${secret.secret}` }, secrets: [secret.secret] };
    case "signing": {
      const secrets = liveSecrets(secret, clock);
      return { sign: (message) => signedHeaders(secrets, message), secrets };
    }
    case "oauth-client-credentials":
      return {};
  }
}

function basic(username: string, password: string): Own {
  const pair = Buffer.from(`${username}:${password}`, "utf8").toString("base64");
  return { headers: { Authorization: `Basic ${pair}` }, secrets: [password, pair] };
}

function liveSecrets({ secret, previous }: OpenedConnection["secret"], clock: Clock): readonly string[] {
  const lives = previous !== null && clock.msUntil(new Date(previous.until)) > 0;
  return lives ? [secret, previous.secret] : [secret];
}

/** @param refused the serial of the token that the target did not take */
async function byToken(
  connection: OpenedConnection,
  refused: number | null,
  tools: TokenTools,
): Promise<CredentialAnswer> {
  const answer = await accessToken({ ...connection, refused }, tools);
  if (answer.kind === "unavailable") return answer;
  const { authorization, serial } = answer;
  const credentials = withParameters(connection, {
    headers: { Authorization: authorization },
    secrets: [...secretsIn(authorization), connection.secret.secret],
    // Once: a second refusal within the attempt is the target's own.
    refresh: refused === null ? () => byToken(connection, serial, tools) : null,
  });
  return { kind: "ready", credentials };
}

/** The credential wins over a parameter of the same name. */
function withParameters({ settings, secret }: OpenedConnection, own: Own): Credentials {
  const { parameters = noSecretParameters } = secret;
  return {
    ...noCredentials,
    ...own,
    headers: { ...settings.headers, ...parameters.headers, ...own.headers },
    query: { ...settings.query, ...parameters.query },
    body: { ...settings.body, ...parameters.body },
    secrets: [...(own.secrets ?? []), ...sentValues(parameters)],
  };
}

/** The value, and what follows a scheme such as `Bearer`: a target may repeat it alone. */
function secretsIn(value: string): readonly string[] {
  const [, bare] = /^[A-Za-z][A-Za-z0-9-]* +(.{4,})$/s.exec(value) ?? [];
  return bare === undefined ? [value] : [value, bare];
}
