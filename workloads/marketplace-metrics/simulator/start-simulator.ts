// Mercado Livre on loopback: OAuth with refresh tokens that are good once, listings, orders and visits, and faults on demand.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answerTo, type Marketplace } from "./answers.ts";
import { faults, type Fault, type Faults } from "./faults.ts";
import { tokenBook, type TokenBook } from "./tokens.ts";

export interface SimulatedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

export interface Simulator {
  readonly url: string;
  /** The newest of those that came in. */
  readonly requests: readonly SimulatedRequest[];
  readonly tokens: TokenBook;
  fail(fault: Fault): void;
  close(): Promise<void>;
}

const mostRequestsKept = 5000;

export async function startSimulator(marketplace: Marketplace): Promise<Simulator> {
  const requests: SimulatedRequest[] = [];
  const world: World = { marketplace, tokens: tokenBook(), faults: faults() };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://simulator");
    requests.push({
      method: request.method ?? "",
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
    });
    if (requests.length > mostRequestsKept) requests.shift();
    handle(world, { request, response, url }).catch(() => send(response, { status: 500, body: {} }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // It must not keep a process alive that has nothing else to do.
  server.unref();
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    requests,
    tokens: world.tokens,
    fail: (fault) => world.faults.add(fault),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface World {
  readonly marketplace: Marketplace;
  readonly tokens: TokenBook;
  readonly faults: Faults;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

async function handle(world: World, { request, response, url }: Exchange): Promise<void> {
  const body = await bodyOf(request);
  const fault = world.faults.next(url.pathname);
  if (fault === "silent") return;
  if (fault === "malformed") {
    response.writeHead(200, { "content-type": "application/json" });
    return void response.end('{"results":[');
  }
  if (fault === "expired") world.tokens.expire();
  else if (fault !== null) return send(response, fault);
  if (request.method === "POST" && url.pathname === "/oauth/token")
    return send(response, tokenAnswer(world, body));
  if (!world.tokens.isGood(request.headers.authorization))
    return send(response, { status: 401, body: { error: "invalid_token", status: 401 } });
  send(response, await answerTo({ path: url.pathname, query: url.searchParams }, world.marketplace));
}

function tokenAnswer({ tokens }: World, body: string): { readonly status: number; readonly body: unknown } {
  const form = new URLSearchParams(body);
  const isComplete =
    form.get("grant_type") === "refresh_token" &&
    form.get("client_id") !== null &&
    form.get("client_secret") !== null;
  if (!isComplete) return { status: 400, body: { error: "invalid_request", status: 400 } };
  const answer = tokens.spend(form.get("refresh_token") ?? "");
  return answer === null
    ? { status: 400, body: { error: "invalid_grant", status: 400 } }
    : { status: 200, body: answer };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return text;
}

interface Sent {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

function send(response: ServerResponse, { status, headers, body = {} }: Sent): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function portOf(address: ReturnType<ReturnType<typeof createServer>["address"]>): number {
  if (typeof address === "object" && address !== null) return address.port;
  throw new Error("Expected the simulator to listen on a port, got none.");
}
