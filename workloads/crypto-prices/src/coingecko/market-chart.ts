// One request to CoinGecko for the prices of a series, through its official client.
import type { Coingecko } from "@coingecko/coingecko-typescript";
import type { Passed } from "../gate/gate.ts";
import type { Series } from "../series/series.ts";
import type { Points } from "./points.ts";
import { MalformedAnswer, readPoints } from "./read-points.ts";
import { retryAfterSeconds } from "./retry-after.ts";

export interface ChartRequest {
  readonly series: Series;
  /** 2 to 90: of so many days CoinGecko gives a point an hour. */
  readonly days: number;
}

export type ChartReply = Passed &
  (
    | { readonly kind: "answered"; readonly points: Points }
    /** Too many requests. */
    | { readonly kind: "busy" }
    /** Worth trying again. */
    | { readonly kind: "unavailable"; readonly reason: string }
    /** No other answer is to be expected. */
    | { readonly kind: "refused"; readonly reason: string }
  );

export type MarketChart = (request: ChartRequest, signal: AbortSignal) => Promise<ChartReply>;

export interface MarketChartOptions {
  readonly baseUrl: string;
  readonly key: string | null;
  readonly timeoutSeconds: number;
}

/** Throws the signal's reason; every other end is an answer. */
export function marketChart(options: MarketChartOptions): MarketChart {
  let client: Promise<Coingecko> | null = null;
  return async ({ series, days }, signal) => {
    client ??= openClient(options);
    const coinGecko = await client;
    const patience = AbortSignal.timeout(options.timeoutSeconds * 1000);
    try {
      const query = { vs_currency: series.currency, days: String(days) };
      // The client's own time-out ends with the headers; this one holds to the last byte.
      const answer = await coinGecko.coins.marketChart.get(series.coin, query, {
        signal: AbortSignal.any([signal, patience]),
      });
      return { ...counted, kind: "answered", points: readPoints(answer) };
    } catch (error) {
      signal.throwIfAborted();
      return patience.aborted ? late(options) : replyOf(error, options);
    }
  };
}

const counted = { counted: true, stopSeconds: null } as const;

/** Loaded when it is first needed, so that no start waits for it. */
async function openClient({ baseUrl, key, timeoutSeconds }: MarketChartOptions): Promise<Coingecko> {
  const { Coingecko: Client } = await import("@coingecko/coingecko-typescript");
  return new Client({
    baseURL: baseUrl,
    demoAPIKey: key,
    proAPIKey: null,
    // It demands a key unless the header is left out by name.
    ...(key === null ? { defaultHeaders: { "x-cg-demo-api-key": null } } : {}),
    // Retries of its own would pass the gate unseen.
    maxRetries: 0,
    timeout: timeoutSeconds * 1000,
    // Elsewhere nobody has agreed to see the key.
    fetchOptions: { redirect: "error" },
    logLevel: "off",
  });
}

const late = ({ timeoutSeconds }: MarketChartOptions): ChartReply => ({
  ...counted,
  kind: "unavailable",
  reason: `CoinGecko did not answer within ${timeoutSeconds} s.`,
});

function replyOf(error: unknown, { key }: MarketChartOptions): ChartReply {
  if (error instanceof MalformedAnswer) return { ...counted, kind: "refused", reason: error.message };
  if (error instanceof SyntaxError)
    return { ...counted, kind: "refused", reason: "Expected CoinGecko to answer JSON, got something else." };
  const status = statusOf(error);
  return status === null ? unreached(error) : byStatus(status, { error, key });
}

interface Refusal {
  readonly error: unknown;
  readonly key: string | null;
}

function byStatus(status: number, { error, key }: Refusal): ChartReply {
  if (status === 429)
    return { counted: true, stopSeconds: retryAfterSeconds(headersOf(error)), kind: "busy" };
  const said = saidBy(error, key);
  const reason = `CoinGecko answered ${status}${said === null ? "" : `: ${said}`}.`;
  return { ...counted, kind: status >= 500 || status === 408 ? "unavailable" : "refused", reason };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

function statusOf(error: unknown): number | null {
  const status = field(error, "status");
  return typeof status === "number" ? status : null;
}

function headersOf(error: unknown): Headers {
  const headers = field(error, "headers");
  return headers instanceof Headers ? headers : new Headers();
}

const longestSaid = 200;

/** CoinGecko's own words, in one of its two forms; never the key, should it be among them. */
function saidBy(error: unknown, key: string | null): string | null {
  const body = field(error, "error");
  const said = field(body, "error") ?? field(field(body, "status"), "error_message");
  if (typeof said !== "string") return null;
  const shown = key === null ? said : said.replaceAll(key, "…");
  return shown.slice(0, longestSaid).replace(/\.$/, "");
}

/** Whoever is refused the connection, or finds no address, has sent nothing. */
const unsent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

function unreached(error: unknown): ChartReply {
  const code = codeIn(error);
  return {
    counted: code === null || !unsent.has(code),
    stopSeconds: null,
    kind: "unavailable",
    reason: `CoinGecko cannot be reached (${code ?? "connection lost"}).`,
  };
}

/** Fetch hides the reason among the causes, whose texts name addresses. */
function codeIn(error: unknown, depth = 0): string | null {
  const code = field(error, "code");
  if (typeof code === "string") return code;
  const cause = field(error, "cause");
  return cause === undefined || depth > 4 ? null : codeIn(cause, depth + 1);
}
