// Requests to Mercado Livre: patient with a service that is busy, and silent about what they carry.
import { GiveUp, RetryAfter } from "@punctual/jobs";
import type { Options } from "ky";
import type { z } from "zod";
import type { Tokens } from "../tenant/access-token.ts";
import { refusal, tokenAnswer } from "./answers.ts";

export interface MarketplaceOptions {
  /** Where paths begin: host and port, without a slash at the end. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The first wait after a failure; each further one is twice as long. Default 500. */
  readonly backOffMs?: number;
  /** For one answer. Default 30,000. */
  readonly timeoutMs?: number;
}

export type Query = Readonly<Record<string, string | number>>;

export interface Question<Answer> {
  readonly path: string;
  readonly query: Query;
  readonly answer: z.ZodType<Answer>;
  readonly accessToken: string;
  readonly signal: AbortSignal;
}

export interface Marketplace {
  /** Throws AccessRefused for a token that is not good any more, GiveUp for a request that will never be answered. */
  get<Answer>(question: Question<Answer>): Promise<Answer>;
  /** Spends a refresh token. Throws GiveUp for one that is spent or withdrawn. */
  refresh(refreshToken: string): Promise<Tokens>;
}

/** The access token is expired or withdrawn. */
export class AccessRefused extends Error {
  override readonly name = "AccessRefused";
}

/** A longer wait is the retry policy's: the run does not hold its place for it. */
const longestWaitSeconds = 300;
const busy = [408, 429, 500, 502, 503, 504];

export function marketplace(options: MarketplaceOptions): Marketplace {
  const { baseUrl, timeoutMs = 30_000, backOffMs = 500 } = options;
  const shared: Options = {
    timeout: timeoutMs,
    redirect: "error",
    retry: {
      statusCodes: busy,
      afterStatusCodes: [429, 503],
      delay: (attempt) => backOffMs * 2 ** (attempt - 1),
      backoffLimit: 60 * backOffMs,
      jitter: (delay) => delay,
      retryOnTimeout: true,
      shouldRetry: ({ error }) => (waitAsked(error) > longestWaitSeconds ? false : undefined),
    },
  };
  return {
    get: (question) => ask(question, { baseUrl, shared }),
    refresh: (refreshToken) => refresh(refreshToken, { options, shared }),
  };
}

interface Asking {
  readonly baseUrl: string;
  readonly shared: Options;
}

async function ask<Answer>(question: Question<Answer>, { baseUrl, shared }: Asking): Promise<Answer> {
  const { path, query, answer, accessToken, signal } = question;
  // Loaded when first used: nobody waits for it at the start.
  const { default: ky } = await import("ky");
  const what = `GET ${path}`;
  try {
    const text = await ky
      .get(`${baseUrl}${path}`, {
        ...shared,
        retry: retries(shared, { limit: 6, method: "get" }),
        searchParams: { ...query },
        headers: { authorization: `Bearer ${accessToken}` },
        signal,
      })
      .text();
    return parsed(text, answer, what);
  } catch (error) {
    signal.throwIfAborted();
    throw failureOf(error, what);
  }
}

interface Refreshing {
  readonly options: MarketplaceOptions;
  readonly shared: Options;
}

async function refresh(refreshToken: string, { options, shared }: Refreshing): Promise<Tokens> {
  const { default: ky } = await import("ky");
  const what = "POST /oauth/token";
  try {
    const text = await ky
      .post(`${options.baseUrl}/oauth/token`, {
        ...shared,
        timeout: Math.min(options.timeoutMs ?? 15_000, 15_000),
        // The tenant is held meanwhile, in a transaction that the database ends after a minute of silence.
        totalTimeout: 45_000,
        retry: retries(shared, { limit: 3, method: "post" }),
        body: new URLSearchParams({
          grant_type: "refresh_token",
          client_id: options.clientId,
          client_secret: options.clientSecret,
          refresh_token: refreshToken,
        }),
      })
      .text();
    const {
      access_token: accessToken,
      refresh_token: next,
      expires_in: seconds,
    } = parsed(text, tokenAnswer, what);
    return { accessToken, refreshToken: next, seconds };
  } catch (error) {
    throw refusedToken(error) ?? failureOf(error, what);
  }
}

interface Patience {
  readonly limit: number;
  readonly method: "get" | "post";
}

const retries = ({ retry }: Options, { limit, method }: Patience): Options["retry"] & object => ({
  ...(typeof retry === "object" ? retry : {}),
  limit,
  methods: [method],
});

function parsed<Answer>(text: string, answer: z.ZodType<Answer>, what: string): Answer {
  const read = answer.safeParse(jsonOf(text));
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join(".") ?? "";
  throw new Error(
    `Expected ${what} of Mercado Livre to answer as its documentation says, got something else${field === "" ? "" : ` at ${field}`}. It is asked again by the next attempt.`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What ky throws for a status that is no success; known by shape, so that ky is loaded where it is used alone. */
interface StatusError {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly date: string | null;
  readonly data: unknown;
}

function statusErrorOf(error: unknown): StatusError | null {
  if (!(error instanceof Error) || !("response" in error) || !(error.response instanceof Response))
    return null;
  const { status, headers } = error.response;
  return {
    status,
    retryAfter: headers.get("retry-after"),
    date: headers.get("date"),
    data: "data" in error ? error.data : undefined,
  };
}

/** In seconds; 0 where none was asked, or in a form that says no time. */
function waitAsked(error: unknown): number {
  const { retryAfter = null, date = null } = statusErrorOf(error) ?? {};
  if (retryAfter === null) return 0;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : // A moment, by the clock of whoever names it.
      (Date.parse(retryAfter) - Date.parse(date ?? "")) / 1000;
  return seconds > 0 ? seconds : 0;
}

/** Never with the request: its headers carry the token. */
function failureOf(error: unknown, what: string): unknown {
  const failed = statusErrorOf(error);
  const expected = `Expected ${what} of Mercado Livre to succeed, got`;
  if (failed === null) return networkFailure(error, expected);
  if (failed.status === 401) return new AccessRefused(`${expected} 401.`);
  if (failed.status === 429)
    return new RetryAfter(Math.max(waitAsked(error), 60), `${expected} 429 again and again.`);
  if (busy.includes(failed.status)) return new Error(`${expected} ${failed.status} again and again.`);
  return new GiveUp(
    `${expected} ${failed.status}. See that the tenant's user and its permissions at Mercado Livre are right.`,
  );
}

function networkFailure(error: unknown, expected: string): unknown {
  if (!(error instanceof Error) || !networkNames.has(error.name)) return error;
  const cause = error.cause instanceof Error ? error.cause : null;
  const inner = cause?.cause instanceof Error ? cause.cause : cause;
  const code = inner !== null && "code" in inner ? String(inner.code) : error.name;
  return new Error(`${expected} no answer (${code}). It is asked again by the next attempt.`);
}

const networkNames = new Set(["TypeError", "TimeoutError", "NetworkError"]);

function refusedToken(error: unknown): GiveUp | null {
  const failed = statusErrorOf(error);
  if (failed === null || failed.status < 400 || failed.status >= 500 || busy.includes(failed.status))
    return null;
  const read = refusal.safeParse(failed.data);
  const code = read.success ? read.data.error : String(failed.status);
  if (code === "invalid_grant")
    return new GiveUp(
      "Expected Mercado Livre to take the tenant's refresh token, got invalid_grant: it is spent, expired or withdrawn. Connect the tenant again with PUT /api/v1/tenants/{tenantId}.",
    );
  return new GiveUp(
    `Expected Mercado Livre to know the application, got ${code}. See MERCADOLIVRE_CLIENT_ID and MERCADOLIVRE_CLIENT_SECRET.`,
  );
}
