// A connection, with how it signs in.
import type { Properties } from "../topology.ts";
import type { Value } from "../value.ts";
import type { Block } from "./block.ts";
import { attributes, block, inner, items, objectOf, type Part } from "./part.ts";

export function connection(properties: Properties): Part {
  const parameters = objectOf(properties.AuthParameters);
  return {
    attributes: attributes(properties, { Name: "name", AuthorizationType: "authorization_type" }),
    blocks: [
      block("auth_parameters", {
        blocks: [
          ...inner(
            parameters,
            { ApiKeyAuthParameters: "api_key" },
            {
              ApiKeyName: "key",
              ApiKeyValue: "value",
            },
          ),
          ...inner(
            parameters,
            { BasicAuthParameters: "basic" },
            {
              Username: "username",
              Password: "password",
            },
          ),
          ...oauth(parameters.OAuthParameters),
          ...httpParameters(parameters.InvocationHttpParameters, "invocation_http_parameters"),
        ],
      }),
    ],
  };
}

function oauth(value: Value | undefined): readonly Block[] {
  if (value === undefined) return [];
  const properties = objectOf(value);
  return [
    block("oauth", {
      attributes: attributes(properties, {
        AuthorizationEndpoint: "authorization_endpoint",
        HttpMethod: "http_method",
      }),
      blocks: [
        ...inner(
          properties,
          { ClientParameters: "client_parameters" },
          {
            ClientID: "client_id",
            ClientSecret: "client_secret",
          },
        ),
        ...httpParameters(properties.OAuthHttpParameters, "oauth_http_parameters"),
      ],
    }),
  ];
}

function httpParameters(value: Value | undefined, name: string): readonly Block[] {
  if (value === undefined) return [];
  const properties = objectOf(value);
  const places = {
    BodyParameters: "body",
    HeaderParameters: "header",
    QueryStringParameters: "query_string",
  };
  return [
    block(name, {
      blocks: Object.entries(places).flatMap(([theirs, place]) =>
        items(properties[theirs] ?? []).map((item) =>
          block(place, {
            attributes: attributes(item, { Key: "key", Value: "value", IsValueSecret: "is_value_secret" }),
          }),
        ),
      ),
    }),
  ];
}
