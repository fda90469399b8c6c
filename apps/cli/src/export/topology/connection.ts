// A connection as EventBridge has it, its secret a parameter.
import type { SourceConnection } from "../source.ts";
import type { Properties } from "../topology.ts";
import { parameter, type Value } from "../value.ts";
import { awsName, kebab } from "./aws-name.ts";
import type { Draft } from "./draft.ts";

/** Null for one that AWS cannot have. */
export function addConnection(draft: Draft, connection: SourceConnection): string | null {
  const authorization = authorizationOf(connection);
  if (authorization === null) return null;
  const { type, block, says } = authorization;
  const secret = draft.parameter({
    name: `${kebab(connection.name)}-secret`,
    secret: true,
    says: `${says} of the connection ${connection.name}`,
    fallback: null,
  });
  return draft.add("AWS::Events::Connection", connection.name, {
    properties: {
      Name: awsName(connection.name),
      AuthorizationType: type,
      AuthParameters: { ...block(parameter(secret)), ...invocationParameters(connection) },
    },
    notes: notesOf(connection),
  });
}

interface Authorization {
  readonly type: string;
  readonly says: string;
  readonly block: (secret: Value) => Properties;
}

function authorizationOf(connection: SourceConnection): Authorization | null {
  switch (connection.kind) {
    case "api-key":
      return apiKey(connection.header, `value of the header ${connection.header}`);
    case "bearer":
      return apiKey("Authorization", "value of the header Authorization, the word Bearer included,");
    case "basic":
      return {
        type: "BASIC",
        says: "password",
        block: (secret) => ({ BasicAuthParameters: { Username: connection.username, Password: secret } }),
      };
    case "oauth-client-credentials":
      return {
        type: "OAUTH_CLIENT_CREDENTIALS",
        says: "client secret",
        block: (secret) => ({
          OAuthParameters: {
            ClientParameters: { ClientID: connection.clientId, ClientSecret: secret },
            AuthorizationEndpoint: connection.tokenUrl,
            HttpMethod: connection.method,
            OAuthHttpParameters: {
              BodyParameters: parametersOf({
                grant_type: "client_credentials",
                ...(connection.scope === null ? {} : { scope: connection.scope }),
                ...connection.tokenBody,
              }),
              ...lists({
                HeaderParameters: connection.tokenHeaders,
                QueryStringParameters: connection.tokenQuery,
              }),
            },
          },
        }),
      };
    case "signing":
      return null;
  }
}

export const apiKey = (header: string, says: string): Authorization => ({
  type: "API_KEY",
  says,
  block: (secret) => ({ ApiKeyAuthParameters: { ApiKeyName: header, ApiKeyValue: secret } }),
});

const notesOf = (connection: SourceConnection): readonly string[] =>
  connection.kind === "oauth-client-credentials" && connection.clientAuthentication === "basic"
    ? ["AWS sends client id and secret in the token request's form, not in a header"]
    : [];

function invocationParameters({ headers, query, body }: SourceConnection): Properties {
  const given = lists({ HeaderParameters: headers, QueryStringParameters: query, BodyParameters: body });
  return Object.keys(given).length === 0 ? {} : { InvocationHttpParameters: given };
}

type Texts = Readonly<Record<string, string>>;

const lists = (named: Readonly<Record<string, Texts>>): Properties =>
  Object.fromEntries(
    Object.entries(named)
      .filter(([, texts]) => Object.keys(texts).length > 0)
      .map(([name, texts]) => [name, parametersOf(texts)]),
  );

const parametersOf = (texts: Texts): readonly Value[] =>
  Object.entries(texts).map(([Key, text]) => ({ Key, Value: text, IsValueSecret: false }));
