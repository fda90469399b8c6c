// What a user writes to keep a credential, by its kind; and what of it is shown.
import { z } from "zod";
import * as field from "./connection-field.ts";

const parameters = { headers: field.headers, query: field.parameters, body: field.parameters };

/** A secret in a header of every request, such as `x-api-key` or `authorization`. */
const apiKey = { kind: z.literal("api-key"), header: field.header, ...parameters };
const basic = { kind: z.literal("basic"), username: field.username, ...parameters };
const bearer = { kind: z.literal("bearer"), ...parameters };
/** RFC 6749, section 4.4: an access token is got for the client's secret, and again before it expires. */
const oauth = {
  kind: z.literal("oauth-client-credentials"),
  tokenUrl: field.tokenUrl,
  clientId: field.clientId,
  scope: field.scope.nullable().default(null),
  /** How the token is asked for. */
  method: z.enum(["POST", "PUT", "GET"]).default("POST"),
  /** Where client id and secret are sent: in the form, or in the header Authorization. */
  clientAuthentication: z.enum(["body", "basic"]).default("body"),
  tokenHeaders: field.headers,
  tokenQuery: field.parameters,
  tokenBody: field.parameters,
  ...parameters,
};
/** Standard Webhooks: nobody is let in, but the receiver can tell that we sent the request. */
const signing = { kind: z.literal("signing"), ...parameters };

/** In an answer everything but the secret is shown. */
export const connectionSettings = z.discriminatedUnion("kind", [
  z.object(apiKey),
  z.object(basic),
  z.object(bearer),
  z.object(oauth),
  z.object(signing),
]);

export const connectionDefinition = z.discriminatedUnion("kind", [
  z.strictObject({ ...apiKey, value: field.value }),
  z.strictObject({ ...basic, password: field.password }),
  z.strictObject({ ...bearer, token: field.token }),
  z.strictObject({ ...oauth, clientSecret: field.clientSecret }),
  z.strictObject({ ...signing, secret: field.secret }),
]);

/** Written over a connection that is there, without its secret: that stays. */
export const writtenConnection = z.discriminatedUnion("kind", [
  z.strictObject({ ...apiKey, value: field.value.optional() }),
  z.strictObject({ ...basic, password: field.password.optional() }),
  z.strictObject({ ...bearer, token: field.token.optional() }),
  z.strictObject({ ...oauth, clientSecret: field.clientSecret.optional() }),
  z.strictObject({ ...signing, secret: field.secret.optional() }),
]);

export type ConnectionDefinition = z.output<typeof connectionDefinition>;
export type ConnectionDefinitionInput = z.input<typeof connectionDefinition>;
export type ConnectionSettings = z.output<typeof connectionSettings>;
export type ConnectionKind = ConnectionSettings["kind"];
export type OauthSettings = Extract<ConnectionSettings, { kind: "oauth-client-credentials" }>;
