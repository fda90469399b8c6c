// The value of a connection's secret, as EventBridge writes it at Secrets Manager, for admins.
import { readConnectionSecret, type CurrentConnection } from "@punctual/engine";
import { reaches } from "../../auth/require-role.ts";
import { userArn } from "../admit-caller.ts";
import type { AwsCaller, AwsContext } from "../aws-operation.ts";
import { authWithSecrets } from "../events/changed-auth.ts";
import { secrets } from "../services/secrets.ts";
import type { ConnectionSecret } from "./connection-secret.ts";
import { succession } from "./new-version.ts";
import { secretArn } from "./secret-arn.ts";

interface Wanted extends ConnectionSecret {
  /** It has one version with one label: no other is there. */
  readonly wanted: { readonly version: string | undefined; readonly label: string | undefined };
}

/** Throws AwsProblem: AccessDeniedException, ResourceNotFoundException. */
export async function readConnectionValue(
  { engine, caller }: Pick<AwsContext, "engine" | "caller">,
  { connection, secret, version, wanted }: Wanted,
) {
  if (!reaches(caller.principal, "admin")) throw notAllowed(caller);
  if ((wanted.version ?? version) !== version || (wanted.label ?? current) !== current) throw noVersion();
  const connected = await readConnectionSecret(engine, caller.principal, { name: connection.name });
  return {
    ARN: secretArn(caller, secret),
    Name: secret.name,
    VersionId: version,
    SecretString: JSON.stringify(valueOf(connected)),
    VersionStages: secret.labels[version] ?? [],
    CreatedDate: connection.updatedAt,
  };
}

const { current } = succession;

const noVersion = () =>
  secrets.problem(
    "ResourceNotFoundException",
    "Secrets Manager can't find the specified secret value: the secret of a connection has its current version alone.",
  );

function valueOf(connected: CurrentConnection) {
  const { BasicAuthParameters, ApiKeyAuthParameters, OAuthParameters, ...more } = authWithSecrets(connected);
  return {
    username: BasicAuthParameters?.Username,
    password: BasicAuthParameters?.Password,
    api_key_name: ApiKeyAuthParameters?.ApiKeyName,
    api_key_value: ApiKeyAuthParameters?.ApiKeyValue,
    client_id: OAuthParameters?.ClientParameters?.ClientID,
    client_secret: OAuthParameters?.ClientParameters?.ClientSecret,
    authorization_endpoint: OAuthParameters?.AuthorizationEndpoint,
    http_method: OAuthParameters?.HttpMethod,
    oauth_http_parameters: OAuthParameters?.OAuthHttpParameters,
    invocation_http_parameters: more.InvocationHttpParameters,
  };
}

const notAllowed = (caller: AwsCaller) =>
  secrets.refuse(
    "forbidden",
    `User: ${userArn(caller)} is not authorized to perform: secretsmanager:GetSecretValue on the secret of a connection. Expected a key with role admin, got one with role ${caller.principal.role}.`,
  );
