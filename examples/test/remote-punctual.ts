// Punctual's side of the run protocol on loopback: takes registrations, delivers runs, and records what it is told of them.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

export const signingSecret = `whsec_${Buffer.from("a secret of the tests, 32 bytes.").toString("base64")}`;
const runId = "0199a000-0000-7000-8000-000000000001";
const runToken = "the-token-of-this-attempt";

type Body = Readonly<Record<string, unknown>>;

interface Told {
  /** The last part of its path. */
  readonly what: string;
  readonly authorization: string | undefined;
  readonly body: Body;
}

export interface RemotePunctual {
  readonly url: string;
  /** What the environment of an app says. */
  readonly environment: Readonly<Record<string, string>>;
  /** The first call of a kind; waits for it. */
  told(what: string): Promise<Told>;
  /** So far. */
  calls(): readonly string[];
  /** The headers and the body of a run, signed. */
  delivery(job: string, input: object): { readonly headers: Record<string, string>; readonly body: string };
  close(): Promise<void>;
}

export async function startRemotePunctual(): Promise<RemotePunctual> {
  const all: Told[] = [];
  let more = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    const what = request.url?.split("/").at(-1) ?? "";
    all.push({ what, authorization: request.headers.authorization, body: await bodyOf(request) });
    more.resolve();
    more = Promise.withResolvers();
    const status = request.method === "PUT" ? 201 : 200;
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify(answerTo(what, all)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    environment: { PUNCTUAL_URL: url, PUNCTUAL_KEY: "pk_of-the-tests", SIGNING_SECRET: signingSecret },
    async told(what) {
      for (;;) {
        const found = all.find((one) => one.what === what);
        if (found !== undefined) return found;
        await more.promise;
      }
    },
    calls: () => all.map(({ what }) => what),
    delivery: (job, input) => signed({ job, url, body: JSON.stringify(input) }),
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}

/** A heartbeat brings what is on record; a registration brings back the app. */
function answerTo(what: string, all: readonly Told[]): object {
  if (what === "complete") return { state: "succeeded" };
  if (what === "heartbeat") return { leaseSeconds: 60, progress: null, onlyItems: null, failed: [] };
  return { name: what, ...all.at(-1)?.body };
}

function signed({ job, url, body }: { job: string; url: string; body: string }) {
  const at = new Date(Math.floor(performance.timeOrigin + performance.now()));
  const headers = {
    "content-type": "application/json",
    // An app that stops waits for connections that are kept.
    connection: "close",
    "idempotency-key": runId,
    "punctual-run-id": runId,
    "punctual-job": job,
    "punctual-scheduled-at": "2026-03-01T02:00:00.000Z",
    "punctual-timezone": "Europe/Berlin",
    "punctual-attempt": "1",
    "punctual-run-url": `${url}/api/v1/runs/${runId}`,
    "punctual-run-token": runToken,
    "webhook-id": runId,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(signingSecret).sign(runId, at, body),
  };
  return { headers, body };
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return JSON.parse(Buffer.concat(pieces).toString("utf8"));
}
