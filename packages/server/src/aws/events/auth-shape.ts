// How a connection lets its requests in, as EventBridge's model has it.
import { flag, list, oneOf, required, structure, text, type ValueOf } from "../shape/shape.ts";
import { address, credential, headerName, headerValue, queryName, queryValue, secret } from "./values.ts";

export const authorizationTypes = ["BASIC", "OAUTH_CLIENT_CREDENTIALS", "API_KEY"] as const;
export const authorizationType = () => oneOf(authorizationTypes);
export type AuthorizationType = (typeof authorizationTypes)[number];

const most = { max: 100 } as const;

const parameter = (key: ReturnType<typeof text>, value: ReturnType<typeof text>) =>
  structure({ Key: required(key), Value: secret(value), IsValueSecret: flag() });

const httpParameters = () =>
  structure({
    HeaderParameters: list(parameter(headerName(), headerValue()), most),
    QueryStringParameters: list(parameter(queryName(), queryValue()), most),
    BodyParameters: list(parameter(text(), text()), most),
  });

const invocation = () => ({ InvocationHttpParameters: httpParameters() });

const oauthOwn = () => ({ OAuthHttpParameters: httpParameters() });
const method = () => oneOf(["GET", "POST", "PUT"]);

/** Of a new connection: what a block cannot do without is there. */
export const newAuth = structure({
  BasicAuthParameters: structure({
    Username: required(credential()),
    Password: required(secret(credential())),
  }),
  OAuthParameters: structure({
    ClientParameters: required(
      structure({ ClientID: required(credential()), ClientSecret: required(secret(credential())) }),
    ),
    AuthorizationEndpoint: required(address()),
    HttpMethod: required(method()),
    ...oauthOwn(),
  }),
  ApiKeyAuthParameters: structure({
    ApiKeyName: required(credential()),
    ApiKeyValue: required(secret(credential())),
  }),
  ...invocation(),
});

/** Of a change, and what is shown: anything may be absent. */
export const partialAuth = structure({
  BasicAuthParameters: structure({ Username: credential(), Password: secret(credential()) }),
  OAuthParameters: structure({
    ClientParameters: structure({ ClientID: credential(), ClientSecret: secret(credential()) }),
    AuthorizationEndpoint: address(),
    HttpMethod: method(),
    ...oauthOwn(),
  }),
  ApiKeyAuthParameters: structure({ ApiKeyName: credential(), ApiKeyValue: secret(credential()) }),
  ...invocation(),
});

export type AuthParameters = ValueOf<typeof partialAuth>;
export type HttpParameters = NonNullable<AuthParameters["InvocationHttpParameters"]>;
export type Parameter = NonNullable<HttpParameters["BodyParameters"]>[number];
