// A connection of AWS as one of Punctual, without its secret, which AWS never tells.
import type {
  ConnectionHttpParameters,
  ConnectionOAuthResponseParameters,
  DescribeConnectionResponse,
} from "@aws-sdk/client-eventbridge";
import type { Planned } from "./plan.ts";

/** Refused by every receiver, so that nobody takes the import for done. */
export const missingSecret = "the-secret-stayed-in-AWS";

export function planConnection(connection: DescribeConnectionResponse): Planned {
  const name = connection.Name ?? "";
  const definition = definitionOf(connection);
  if (definition === null)
    return {
      noun: "connection",
      name,
      reason: `its authorization is ${connection.AuthorizationType ?? "unknown"}`,
    };
  const { body, notes } = definition;
  return {
    noun: "connection",
    name,
    path: ["connections", name],
    body,
    keeps: true,
    notes: ["its secret stayed in AWS: give it with punctual secret set", ...notes],
  };
}

interface Definition {
  readonly body: object;
  readonly notes: readonly string[];
}

function definitionOf({
  AuthorizationType,
  AuthParameters = {},
}: DescribeConnectionResponse): Definition | null {
  const { ApiKeyAuthParameters, BasicAuthParameters, OAuthParameters } = AuthParameters;
  const sent = parametersOf(AuthParameters.InvocationHttpParameters, ["headers", "query", "body"]);
  switch (AuthorizationType) {
    case "API_KEY":
      return withSent(
        { kind: "api-key", header: ApiKeyAuthParameters?.ApiKeyName ?? "", value: missingSecret },
        sent,
      );
    case "BASIC":
      return withSent(
        { kind: "basic", username: BasicAuthParameters?.Username ?? "", password: missingSecret },
        sent,
      );
    case "OAUTH_CLIENT_CREDENTIALS":
      return oauth(OAuthParameters ?? {}, sent);
    default:
      return null;
  }
}

const withSent = (settings: object, sent: Definition): Definition => ({
  body: { ...settings, ...sent.body },
  notes: sent.notes,
});

function oauth(parameters: ConnectionOAuthResponseParameters, sent: Definition): Definition {
  const { ClientParameters, AuthorizationEndpoint, HttpMethod, OAuthHttpParameters } = parameters;
  const token = parametersOf(OAuthHttpParameters, ["tokenHeaders", "tokenQuery", "tokenBody"]);
  return {
    body: {
      kind: "oauth-client-credentials",
      tokenUrl: AuthorizationEndpoint ?? "",
      clientId: ClientParameters?.ClientID ?? "",
      clientSecret: missingSecret,
      method: HttpMethod ?? "POST",
      ...token.body,
      ...sent.body,
    },
    notes: [...token.notes, ...sent.notes],
  };
}

/** What is marked as a secret has no value in AWS's answer, and is left. */
function parametersOf(
  { HeaderParameters, QueryStringParameters, BodyParameters }: ConnectionHttpParameters = {},
  [headers, query, body]: readonly [string, string, string],
): Definition {
  const places = [
    [headers, HeaderParameters ?? []],
    [query, QueryStringParameters ?? []],
    [body, BodyParameters ?? []],
  ] as const;
  const all = places.flatMap(([, parameters]) => parameters);
  const secret = all.filter(({ Value }) => Value === undefined).map(({ Key = "" }) => Key);
  return {
    body: Object.fromEntries(
      places.flatMap(([place, parameters]) => {
        const texts = parameters.flatMap(({ Key, Value }) =>
          Key === undefined || Value === undefined ? [] : [[Key, Value] as const],
        );
        return texts.length === 0 ? [] : [[place, Object.fromEntries(texts)]];
      }),
    ),
    notes: secret.length === 0 ? [] : [`without ${secret.join(", ")}, whose value is secret`],
  };
}
