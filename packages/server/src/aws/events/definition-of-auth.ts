// What the credentials of a connection of EventBridge are to the engine.
import {
  connectionDefinition,
  noSecretParameters,
  type ConnectionDefinition,
  type ConnectionDefinitionInput,
  type SecretParameters,
} from "@punctual/engine";
import type { AuthorizationType, AuthParameters, HttpParameters, Parameter } from "./auth-shape.ts";
import { invalidParameter } from "./said.ts";
import { sentHeaders } from "./sent-headers.ts";

export interface MappedAuth {
  readonly definition: ConnectionDefinition;
  readonly secretParameters: SecretParameters;
}

/** Throws AwsProblem where a part is missing, or is one that no request can carry. */
export function definitionOfAuth(type: AuthorizationType, auth: AuthParameters): MappedAuth {
  const { InvocationHttpParameters: sent = {} } = auth;
  const token = auth.OAuthParameters?.OAuthHttpParameters ?? {};
  const open = valuesOf(sent, isOpen);
  const hidden = valuesOf(sent, isSecret);
  const definition = { ...open, ...ofType[type](auth) };
  const { data, error } = connectionDefinition.safeParse(definition);
  if (data === undefined) {
    const [issue] = error.issues;
    throw invalidParameter("AuthParameters", issue?.message ?? "Expected other parameters.");
  }
  const isOauth = type === "OAUTH_CLIENT_CREDENTIALS";
  const tokens = isOauth ? tokenValues(valuesOf(token, isSecret)) : {};
  return { definition: data, secretParameters: { ...noSecretParameters, ...hidden, ...tokens } };
}

const ofType: Readonly<Record<AuthorizationType, (auth: AuthParameters) => ConnectionDefinitionInput>> = {
  BASIC({ BasicAuthParameters: { Username: username, Password: password } = {} }) {
    return { kind: "basic", ...whole("BasicAuthParameters", { username, password }) };
  },
  API_KEY({ ApiKeyAuthParameters: { ApiKeyName: header, ApiKeyValue: value } = {} }) {
    return { kind: "api-key", ...whole("ApiKeyAuthParameters", { header, value }) };
  },
  OAUTH_CLIENT_CREDENTIALS({ OAuthParameters = {} }) {
    const {
      ClientParameters = {},
      AuthorizationEndpoint,
      HttpMethod,
      OAuthHttpParameters = {},
    } = OAuthParameters;
    const { ClientID: clientId, ClientSecret: clientSecret } = ClientParameters;
    const parts = { clientId, clientSecret, tokenUrl: AuthorizationEndpoint, method: HttpMethod };
    return {
      kind: "oauth-client-credentials",
      ...whole("OAuthParameters", parts),
      ...tokenValues(valuesOf(OAuthHttpParameters, isOpen)),
    };
  },
};

type Whole<Parts> = { readonly [Name in keyof Parts]: Exclude<Parts[Name], undefined> };

/** Of a deauthorized connection the secret is "", which is none. */
function whole<Parts extends object>(block: string, parts: Parts): Whole<Parts> {
  if (isWhole(parts)) return parts;
  throw invalidParameter(block, "Missing required field(s)");
}

const isWhole = <Parts extends object>(parts: Parts): parts is Parts & Whole<Parts> =>
  Object.values(parts).every((part) => part !== undefined && part !== "");

type Values = Readonly<Record<string, string>>;
type Which = (parameter: Parameter) => boolean;

export const isSecret: Which = ({ IsValueSecret }) => IsValueSecret === true;
const isOpen: Which = (parameter) => !isSecret(parameter);

const tokenValues = ({ headers, query, body }: Record<"headers" | "query" | "body", Values>) => ({
  tokenHeaders: headers,
  tokenQuery: query,
  tokenBody: body,
});

const valuesOf = (parameters: HttpParameters, which: Which) => ({
  headers: sentHeaders(byKey(parameters.HeaderParameters, which)),
  query: byKey(parameters.QueryStringParameters, which),
  body: byKey(parameters.BodyParameters, which),
});

const byKey = (parameters: readonly Parameter[] = [], which: Which): Values =>
  Object.fromEntries(parameters.filter(which).map(({ Key, Value = "" }) => [Key, Value]));
