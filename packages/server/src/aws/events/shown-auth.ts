// The credentials of a connection as they may be shown: nobody is told a secret.
import type { KeptConnection } from "@punctual/engine";
import { z } from "zod";
import { readShape } from "../shape/read-shape.ts";
import {
  partialAuth,
  type AuthorizationType,
  type AuthParameters,
  type HttpParameters,
  type Parameter,
} from "./auth-shape.ts";

type Settings = KeptConnection["settings"];

/** Our kinds that EventBridge does not have are shown as the header that they come to. */
export const typeOf: Readonly<Record<Settings["kind"], AuthorizationType>> = {
  basic: "BASIC",
  "oauth-client-credentials": "OAUTH_CLIENT_CREDENTIALS",
  "api-key": "API_KEY",
  bearer: "API_KEY",
  signing: "API_KEY",
};

/** What is kept beside a connection that came by this door. */
export const besideConnection = z.object({
  AuthParameters: z.json(),
  KmsKeyIdentifier: z.string().optional(),
});

export function withoutSecrets(auth: AuthParameters): AuthParameters {
  const { BasicAuthParameters, ApiKeyAuthParameters, OAuthParameters, InvocationHttpParameters } = auth;
  return {
    BasicAuthParameters: BasicAuthParameters && { Username: BasicAuthParameters.Username },
    ApiKeyAuthParameters: ApiKeyAuthParameters && { ApiKeyName: ApiKeyAuthParameters.ApiKeyName },
    OAuthParameters: OAuthParameters && {
      ...OAuthParameters,
      ClientParameters: { ClientID: OAuthParameters.ClientParameters?.ClientID },
      OAuthHttpParameters: hidden(OAuthParameters.OAuthHttpParameters),
    },
    InvocationHttpParameters: hidden(InvocationHttpParameters),
  };
}

const hidden = (parameters: HttpParameters | undefined): HttpParameters | undefined =>
  parameters && {
    HeaderParameters: parameters.HeaderParameters?.map(hiddenValue),
    QueryStringParameters: parameters.QueryStringParameters?.map(hiddenValue),
    BodyParameters: parameters.BodyParameters?.map(hiddenValue),
  };

/** Whether it is a secret is always said [inferred]. */
const hiddenValue = ({ Key, Value, IsValueSecret = false }: Parameter): Parameter =>
  IsValueSecret ? { Key, IsValueSecret } : { Key, Value, IsValueSecret };

/** As it came; of a connection that came by another door as EventBridge would have it. */
export function shownAuth({ aws, settings }: Pick<KeptConnection, "aws" | "settings">): AuthParameters {
  const kept = besideConnection.safeParse(aws).data;
  return kept === undefined ? authOf(settings) : readShape(partialAuth, kept.AuthParameters);
}

function authOf(settings: Settings): AuthParameters {
  const { headers, query, body } = settings;
  return { ...ownOf(settings), InvocationHttpParameters: parametersOf({ headers, query, body }) };
}

function ownOf(settings: Settings): AuthParameters {
  switch (settings.kind) {
    case "basic":
      return { BasicAuthParameters: { Username: settings.username } };
    case "api-key":
      return { ApiKeyAuthParameters: { ApiKeyName: settings.header } };
    case "bearer":
      return { ApiKeyAuthParameters: { ApiKeyName: "Authorization" } };
    case "signing":
      return { ApiKeyAuthParameters: { ApiKeyName: "Webhook-Signature" } };
    case "oauth-client-credentials": {
      const { clientId, tokenUrl, method, tokenHeaders, tokenQuery, tokenBody } = settings;
      return {
        OAuthParameters: {
          ClientParameters: { ClientID: clientId },
          AuthorizationEndpoint: tokenUrl,
          HttpMethod: method,
          OAuthHttpParameters: parametersOf({ headers: tokenHeaders, query: tokenQuery, body: tokenBody }),
        },
      };
    }
  }
}

type Values = Readonly<Record<string, string>>;

const parametersOf = ({
  headers,
  query,
  body,
}: Record<"headers" | "query" | "body", Values>): HttpParameters => ({
  HeaderParameters: listOf(headers),
  QueryStringParameters: listOf(query),
  BodyParameters: listOf(body),
});

/** Absent for none. */
const listOf = (values: Values): readonly Parameter[] | undefined => {
  const listed = Object.entries(values).map(([Key, Value]) => ({ Key, Value, IsValueSecret: false }));
  return listed.length === 0 ? undefined : listed;
};
