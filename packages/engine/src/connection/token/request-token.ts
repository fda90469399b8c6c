// One request to a token endpoint, and what its answer brings.
import { z } from "zod";
import { headerValueFault } from "../../delivery/target-headers.ts";
import { checkTarget } from "../../delivery/egress.ts";
import type { Answer } from "../../delivery/exchange.ts";
import { outcomeOfFailure } from "../../delivery/outcome.ts";
import { requestHeaders } from "../../delivery/request-headers.ts";
import { pathWith } from "../../delivery/request-parameters.ts";
import { retryAfterSeconds } from "../../delivery/retry-after.ts";
import { sendRequest } from "../../delivery/send-request.ts";
import { Problem } from "../../errors.ts";
import type { OauthSettings } from "../connection-definition.ts";
import type { ConnectionSecret } from "../connection-secret.ts";
import type { OpenedConnection } from "../opened-connection.ts";
import { noSecretParameters } from "../secret-parameters.ts";
import type { TokenTools } from "./token-tools.ts";

export interface GivenToken {
  readonly kind: "given";
  readonly authorization: string;
  readonly lifetimeSeconds: number;
}

export interface NoToken {
  readonly kind: "none";
  /** Short, and never with a secret in it: nothing of the endpoint's answer is in it. */
  readonly error: string;
  readonly waitSeconds: number | null;
}

const timeoutSeconds = 10;
/** Where the endpoint does not say, as RFC 6749 allows: most give an hour, and a refusal is noticed. */
const usualLifetimeSeconds = 3_600;
const longestLifetimeSeconds = 86_400;

/** Never throws. Not bound to one attempt: others wait for the same token. */
export async function requestToken(
  connection: OpenedConnection,
  { engine, pools }: TokenTools,
): Promise<GivenToken | NoToken> {
  if (connection.settings.kind !== "oauth-client-credentials") return noToken("the connection has no token");
  try {
    const url = checkTarget(connection.settings.tokenUrl, engine.egress, "tokenUrl");
    const request = requestOf(url, connection.settings, connection.secret);
    const end = await sendRequest(url, request, { pools, signal: new AbortController().signal });
    return end.status === null ? withoutAnswer(end.error) : tokenIn(end, engine.clock.now());
  } catch (error) {
    return error instanceof Problem ? noToken("the token endpoint is refused") : withoutAnswer(error);
  }
}

function requestOf(
  url: URL,
  settings: OauthSettings,
  { secret: clientSecret, parameters }: ConnectionSecret,
) {
  const { method, clientId, clientAuthentication, scope } = settings;
  const { tokenHeaders, tokenQuery, tokenBody } = tokenParameters(settings, parameters);
  const inBody = clientAuthentication === "body";
  const form = {
    grant_type: "client_credentials",
    ...(inBody ? { client_id: clientId, client_secret: clientSecret } : {}),
    ...(scope === null ? {} : { scope }),
    ...tokenBody,
  };
  const isGet = method === "GET";
  const connection = inBody ? {} : { Authorization: basicPair(clientId, clientSecret) };
  return {
    path: pathWith(url, isGet ? { ...form, ...tokenQuery } : tokenQuery),
    method,
    timeoutSeconds,
    body: isGet ? null : new URLSearchParams(form).toString(),
    headers: requestHeaders({
      target: { Accept: "application/json", ...(isGet ? {} : formType), ...tokenHeaders },
      connection,
      own: {},
      isJson: false,
    }),
  };
}

const tokenParameters = (settings: OauthSettings, secret = noSecretParameters) => ({
  tokenHeaders: { ...settings.tokenHeaders, ...secret.tokenHeaders },
  tokenQuery: { ...settings.tokenQuery, ...secret.tokenQuery },
  tokenBody: { ...settings.tokenBody, ...secret.tokenBody },
});

const formType = { "Content-Type": "application/x-www-form-urlencoded" };

/** RFC 6749, section 2.3.1: both are form-encoded first. */
const basicPair = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${formEncoded(id)}:${formEncoded(secret)}`).toString("base64")}`;

const formEncoded = (text: string): string => new URLSearchParams({ "": text }).toString().slice(1);

const answerShape = z.object({
  access_token: z.string().min(1).max(16_384),
  token_type: z.string().max(64).default("Bearer"),
  /** Some endpoints write it as text. */
  expires_in: z.coerce.number().positive().optional().catch(undefined),
});

function tokenIn({ status, headers, body }: Answer, now: Date): GivenToken | NoToken {
  if (status < 200 || status > 299)
    return noToken(`the token endpoint answered ${status}`, retryAfterSeconds(headers["retry-after"], now));
  const read = answerShape.safeParse(jsonIn(body));
  if (!read.success) return noToken("the token endpoint answered without an access token");
  const { access_token: token, token_type: type, expires_in: seconds = usualLifetimeSeconds } = read.data;
  const authorization = `${/^bearer$/i.test(type) ? "Bearer" : type} ${token}`;
  if (headerValueFault(authorization) !== null)
    return noToken("the token endpoint answered with a token that no header can carry");
  return { kind: "given", authorization, lifetimeSeconds: Math.min(seconds, longestLifetimeSeconds) };
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}

const noToken = (error: string, waitSeconds: number | null = null): NoToken => ({
  kind: "none",
  error,
  waitSeconds,
});

const withoutAnswer = (error: unknown): NoToken =>
  noToken(`no answer from the token endpoint: ${outcomeOfFailure(error).error ?? "the request failed"}`);
