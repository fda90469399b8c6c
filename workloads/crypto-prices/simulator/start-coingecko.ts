// CoinGecko's market_chart on loopback: the prices are made up, the form is CoinGecko's, and it fails when it is told to.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isSampleCoin, isSampleCurrency, samplePrice, sampleTimes } from "./sample-prices.ts";

export interface Arrival {
  readonly coin: string;
  readonly currency: string;
  readonly days: number;
  readonly at: Date;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Answered as usual, but not before this resolves. */
  | { readonly after: Promise<void> };

export interface CoinGeckoOptions {
  readonly now: () => Promise<Date>;
  /** Null: answered as usual. */
  readonly fault?: (arrival: Arrival) => Fault | null;
}

export interface CoinGeckoSimulator {
  /** As COINGECKO_BASE_URL wants it. */
  readonly address: string;
  /** In their order. */
  readonly arrivals: readonly Arrival[];
  close(): Promise<void>;
}

export async function startCoinGecko(options: CoinGeckoOptions): Promise<CoinGeckoSimulator> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, { ...options, arrivals }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const place = server.address();
  const port = typeof place === "object" && place !== null ? place.port : 0;
  return {
    address: `http://127.0.0.1:${port}/api/v3`,
    arrivals,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answering extends CoinGeckoOptions {
  readonly arrivals: Arrival[];
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { now, fault, arrivals }: Answering,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const coin = /^\/api\/v3\/coins\/([^/]+)\/market_chart$/.exec(url.pathname)?.[1];
  if (coin === undefined || request.method !== "GET") return send(response, 404, { error: "not found" });
  const arrival = {
    coin: decodeURIComponent(coin),
    currency: url.searchParams.get("vs_currency") ?? "",
    days: Number(url.searchParams.get("days")),
    at: await now(),
    headers: request.headers,
  };
  arrivals.push(arrival);
  const wanted = fault?.(arrival) ?? null;
  if (wanted !== null && "status" in wanted) {
    response.writeHead(wanted.status, { "content-type": "application/json", ...wanted.headers });
    response.end(wanted.body ?? "{}");
    return;
  }
  await wanted?.after;
  sendChart(response, arrival);
}

function sendChart(response: ServerResponse, arrival: Arrival): void {
  const { coin, currency, days, at } = arrival;
  if (!isSampleCoin(coin)) return send(response, 404, { error: "coin not found" });
  if (!isSampleCurrency(currency)) return send(response, 400, { error: "invalid vs_currency" });
  if (!Number.isInteger(days) || days < 2 || days > 90) return send(response, 400, { error: "invalid days" });
  const prices = sampleTimes(at.getTime(), days).map((time) => [time, samplePrice(arrival, time)] as const);
  const scaled = (factor: number) => prices.map(([time, price]) => [time, price * factor]);
  return send(response, 200, { prices, market_caps: scaled(19_700_000), total_volumes: scaled(410_000) });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}
