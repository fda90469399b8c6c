// The credentials of a connection after a change: what the change does not say stays as it was, its secrets too.
import type { CurrentConnection } from "@punctual/engine";
import { isSecret } from "./definition-of-auth.ts";
import type { AuthorizationType, AuthParameters, HttpParameters, Parameter } from "./auth-shape.ts";
import { shownAuth, typeOf } from "./shown-auth.ts";

export interface WantedAuth {
  readonly type: AuthorizationType;
  readonly auth: AuthParameters;
}

interface Change {
  readonly AuthorizationType?: AuthorizationType | undefined;
  readonly AuthParameters?: AuthParameters | undefined;
}

/** A list of parameters is replaced as a whole; a secret one without a value keeps the value that it had. */
export function changedAuth(current: CurrentConnection, change: Change): WantedAuth {
  const before = authWithSecrets(current);
  const { AuthorizationType: type = typeOf[current.definition.kind], AuthParameters: given = {} } = change;
  const oauth = { ...before.OAuthParameters, ...given.OAuthParameters };
  const auth = {
    BasicAuthParameters: { ...before.BasicAuthParameters, ...given.BasicAuthParameters },
    ApiKeyAuthParameters: { ...before.ApiKeyAuthParameters, ...given.ApiKeyAuthParameters },
    OAuthParameters: {
      ...oauth,
      ClientParameters: {
        ...before.OAuthParameters?.ClientParameters,
        ...given.OAuthParameters?.ClientParameters,
      },
      OAuthHttpParameters: filled(oauth.OAuthHttpParameters, before.OAuthParameters?.OAuthHttpParameters),
    },
    InvocationHttpParameters: filled(
      given.InvocationHttpParameters ?? before.InvocationHttpParameters,
      before.InvocationHttpParameters,
    ),
  };
  return { type, auth: onlyOf(type, auth) };
}

/** Blocks of another type are of no use any more. */
export function onlyOf(type: AuthorizationType, auth: AuthParameters): AuthParameters {
  const { InvocationHttpParameters } = auth;
  switch (type) {
    case "BASIC":
      return { BasicAuthParameters: auth.BasicAuthParameters, InvocationHttpParameters };
    case "API_KEY":
      return { ApiKeyAuthParameters: auth.ApiKeyAuthParameters, InvocationHttpParameters };
    case "OAUTH_CLIENT_CREDENTIALS":
      return { OAuthParameters: auth.OAuthParameters, InvocationHttpParameters };
  }
}

/** What it says, with what it keeps to itself. */
export function authWithSecrets({ aws, definition, secretParameters }: CurrentConnection): AuthParameters {
  const shown = shownAuth({ aws, settings: definition });
  const { headers, query, body, tokenHeaders, tokenQuery, tokenBody } = secretParameters;
  const { BasicAuthParameters, ApiKeyAuthParameters, OAuthParameters } = shown;
  return {
    BasicAuthParameters: BasicAuthParameters && { ...BasicAuthParameters, Password: secretOf(definition) },
    ApiKeyAuthParameters: ApiKeyAuthParameters && {
      ...ApiKeyAuthParameters,
      ApiKeyValue: secretOf(definition),
    },
    OAuthParameters: OAuthParameters && {
      ...OAuthParameters,
      ClientParameters: { ...OAuthParameters.ClientParameters, ClientSecret: secretOf(definition) },
      OAuthHttpParameters: known(OAuthParameters.OAuthHttpParameters, {
        headers: tokenHeaders,
        query: tokenQuery,
        body: tokenBody,
      }),
    },
    InvocationHttpParameters: known(shown.InvocationHttpParameters, { headers, query, body }),
  };
}

function secretOf(definition: CurrentConnection["definition"]): string {
  switch (definition.kind) {
    case "basic":
      return definition.password;
    case "api-key":
      return definition.value;
    case "bearer":
      return `Bearer ${definition.token}`;
    case "oauth-client-credentials":
      return definition.clientSecret;
    // What signs is no header's value: another has to be given.
    case "signing":
      return "";
  }
}

type Values = Readonly<Record<string, string>>;
type Secrets = Readonly<Record<"headers" | "query" | "body", Values>>;

const known = (parameters: HttpParameters | undefined, secrets: Secrets): HttpParameters | undefined =>
  parameters && {
    HeaderParameters: valued(parameters.HeaderParameters, secrets.headers),
    QueryStringParameters: valued(parameters.QueryStringParameters, secrets.query),
    BodyParameters: valued(parameters.BodyParameters, secrets.body),
  };

const filled = (given: HttpParameters | undefined, before: HttpParameters = {}): HttpParameters | undefined =>
  known(given, {
    headers: secretsIn(before.HeaderParameters),
    query: secretsIn(before.QueryStringParameters),
    body: secretsIn(before.BodyParameters),
  });

const secretsIn = (parameters: readonly Parameter[] = []): Values =>
  Object.fromEntries(parameters.filter(isSecret).map(({ Key, Value = "" }) => [Key, Value]));

const valued = (parameters: readonly Parameter[] | undefined, secrets: Values) =>
  parameters?.map((parameter) =>
    isSecret(parameter) && parameter.Value === undefined && Object.hasOwn(secrets, parameter.Key)
      ? { ...parameter, Value: secrets[parameter.Key] }
      : parameter,
  );
