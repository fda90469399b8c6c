// Targets on loopback that behave badly on purpose, and one delivery to them.
import { createServer as createHttpServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { once } from "node:events";
import { deliverHttp, type HttpDelivery } from "../src/delivery/deliver-http.ts";
import type { DeliveryEnd } from "../src/delivery/delivery-end.ts";
import { deliveryHeaders } from "../src/delivery/delivery-headers.ts";
import { egressPolicy } from "../src/delivery/egress.ts";
import { HttpPools, type HttpPoolsOptions } from "../src/delivery/http-pools.ts";
import type { HttpTarget } from "../src/schedule/schedule-definition.ts";

export const development = egressPolicy({ environment: "development", allow: [], ownPorts: [] });

export const runId = "01976c1e-8a10-7cc3-b1a2-0123456789ab";

export const ownHeaders = deliveryHeaders({
  runId,
  schedule: "default/daily",
  scheduledAt: new Date("2026-12-01T02:00:00Z"),
  timezone: "UTC",
  job: null,
  attempt: 1,
  token: "7",
  report: null,
});

/** What to release after each test. */
const open: (() => unknown)[] = [];

/** Released with the targets, after the test. */
export const closeLater = (close: () => unknown): void => void open.push(close);

export async function closeTargets(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()));
}

export function pools(options: Partial<HttpPoolsOptions> = {}): HttpPools {
  const made = new HttpPools({ egress: development, ...options });
  open.push(() => made.close());
  return made;
}

export interface Target {
  readonly url: string;
  readonly port: number;
  readonly sockets: readonly Socket[];
}

async function listen(server: Server): Promise<Target> {
  const sockets: Socket[] = [];
  server.on("connection", (socket) => {
    sockets.push(socket);
    // A socket that nobody reads would never learn that it was closed.
    socket.resume();
    socket.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => server.close(closed));
  });
  const { port } = server.address() as AddressInfo;
  return { port, sockets, url: `http://127.0.0.1:${port}/hook` };
}

/** Speaks whatever `onConnection` writes. */
export const rawTarget = (onConnection: (socket: Socket) => void): Promise<Target> =>
  listen(createTcpServer(onConnection));

/** Reads the request first, then writes the text as it stands. */
export const sayingTarget = (text: string): Promise<Target> =>
  rawTarget((socket) => socket.once("data", () => socket.write(text)));

export interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

export async function httpTarget(
  answer: RequestListener,
): Promise<Target & { readonly received: readonly Received[] }> {
  const received: Received[] = [];
  const server = createHttpServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const { method, url: path, headers, rawHeaders } = request;
      received.push({ method, path, headers, rawHeaders, body: Buffer.concat(pieces).toString("utf8") });
      answer(request, response);
    });
  });
  return { ...(await listen(server)), received };
}

type TargetPart = Partial<Pick<HttpTarget, "method" | "headers" | "timeoutSeconds">>;
type DeliveryPart = Partial<Pick<HttpDelivery, "input" | "inputIsJson" | "credentials">>;

export interface Wanted extends TargetPart, DeliveryPart {
  readonly pools?: HttpPools;
  readonly signal?: AbortSignal;
  readonly egress?: typeof development;
}

export function deliver(url: string, wanted: Wanted = {}): Promise<DeliveryEnd> {
  const { method = "POST", headers = {}, timeoutSeconds = 10 } = wanted;
  const { input = null, inputIsJson = false, credentials = null } = wanted;
  const target: HttpTarget = { kind: "http", url, method, headers, connection: null, timeoutSeconds };
  return deliverHttp(
    { id: runId, target, input, inputIsJson, headers: ownHeaders, credentials },
    {
      pools: wanted.pools ?? pools(),
      egress: wanted.egress ?? development,
      signal: wanted.signal ?? new AbortController().signal,
      now: () => new Date("2026-12-01T09:00:00Z"),
    },
  );
}
