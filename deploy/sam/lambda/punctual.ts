// Carries calls to Punctual and its answers back, problems included, before API Gateway loses patience.
import { env, stdout } from "node:process";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

export interface Ask {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** From `/` on, query included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

type Forwarding = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

const sent = ["authorization", "content-type", "idempotency-key"] as const;
const answered = [
  "cache-control",
  "content-type",
  "location",
  "retry-after",
  "www-authenticate",
  "x-request-id",
] as const;

/** The function of one route; `{id}` in the path is the caller's. */
export function forwarding(method: Ask["method"], path: string): Forwarding {
  return async (event) => {
    const { id = "" } = event.pathParameters ?? {};
    if (path.includes("{id}") && !isPromptId(id)) return notFound(event);
    const query = event.rawQueryString === "" ? "" : `?${event.rawQueryString}`;
    const ask = {
      method,
      path: path.replace("{id}", id) + query,
      headers: sentBy(event),
      body: bodyOf(event),
    };
    try {
      return resultOf(await askPunctual(ask), event);
    } catch (error) {
      if (!(error instanceof PunctualSilent)) throw error;
      log("error", {
        route: event.routeKey,
        requestId: event.requestContext.requestId,
        error: error.message,
      });
      return silence(error, event);
    }
  };
}

/** Anything else could climb out of its place in the path: `..` is no prompt's id, and neither is `a/b`. */
export const isPromptId = (text: string): boolean => /^[A-Za-z0-9-]{1,64}$/.test(text);

/** Punctual gave no answer, or none in time. */
export class PunctualSilent extends Error {
  override readonly name = "PunctualSilent";
  readonly late: boolean;

  constructor(late: boolean, cause: unknown) {
    super(`Expected an answer of Punctual, got ${late ? "none in time" : "no connection"}.`, { cause });
    this.late = late;
  }
}

/** Throws PunctualSilent where there is no answer. */
export async function askPunctual({ method, path, headers, body }: Ask): Promise<Answer> {
  const base = required("PUNCTUAL_URL").replace(/\/+$/, "");
  const signal = AbortSignal.timeout(Number(required("PUNCTUAL_TIMEOUT_SECONDS")) * 1000);
  try {
    // A redirection is handed on rather than followed: it would carry the credential elsewhere.
    const answer = await fetch(base + path, {
      method,
      headers,
      signal,
      redirect: "manual",
      // One on a GET says nothing, and fetch refuses it.
      body: method === "GET" ? null : (body ?? null),
    });
    return { status: answer.status, headers: picked(answered, answer.headers), text: await answer.text() };
  } catch (error) {
    throw new PunctualSilent(signal.aborted, error);
  }
}

export function required(name: string): string {
  const value = env[name] ?? "";
  if (value !== "") return value;
  throw new Error(`Expected ${name} to be set, got nothing. Deploy the function with template.yaml.`);
}

/** One line of JSON; whoever calls it names no credential. */
export function log(level: "info" | "error", data: Readonly<Record<string, unknown>>): void {
  stdout.write(`${JSON.stringify({ level, ...data })}\n`);
}

function picked(names: readonly string[], headers: Headers): Record<string, string> {
  const pairs = names.map((name) => [name, headers.get(name)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== null));
}

const sentBy = ({ headers }: APIGatewayProxyEventV2): Record<string, string> =>
  Object.fromEntries(
    sent.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** The bytes as they came: API Gateway encodes those that it does not take for text. */
function bodyOf({ body, isBase64Encoded }: APIGatewayProxyEventV2): string | Buffer | undefined {
  return body !== undefined && isBase64Encoded ? Buffer.from(body, "base64") : body;
}

function resultOf(
  { status, headers, text }: Answer,
  event: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 {
  const { location } = headers;
  const moved = location === undefined ? {} : { location: hereOf(location, event) };
  return {
    statusCode: status,
    headers: { ...headers, ...moved },
    ...(text === "" ? {} : { body: text }),
  };
}

/** Punctual names itself; the caller came here. Both serve the same paths under /v1. */
function hereOf(location: string, { requestContext: { domainName } }: APIGatewayProxyEventV2): string {
  const { pathname, search } = new URL(location, required("PUNCTUAL_URL"));
  const at = pathname.indexOf("/v1/");
  return at === -1 ? location : `https://${domainName}${pathname.slice(at)}${search}`;
}

const notFound = (event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 =>
  problem(event, {
    status: 404,
    code: "not-found",
    title: "Not found",
    detail: "Expected the id of a prompt of yours, got another.",
    remedy: "List your prompts with GET /v1/schedules.",
  });

const silence = ({ late }: PunctualSilent, event: APIGatewayProxyEventV2) =>
  problem(event, {
    status: late ? 504 : 502,
    code: late ? "punctual-late" : "punctual-unreachable",
    title: late ? "No answer in time" : "No answer",
    detail: `Expected the scheduler behind this API to answer, got ${late ? "nothing in time" : "no connection"}.`,
    remedy: "Send it again; with the same Idempotency-Key nothing is done twice.",
  });

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
}

/** In the form of RFC 9457, as Punctual's own. */
function problem(
  { requestContext: { requestId } }: APIGatewayProxyEventV2,
  { status, code, title, detail, remedy }: Problem,
): APIGatewayProxyStructuredResultV2 {
  const type = `urn:punctual:problem:${code}`;
  return {
    statusCode: status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
    body: JSON.stringify({ type, title, status, detail, code, remedy, requestId }),
  };
}
