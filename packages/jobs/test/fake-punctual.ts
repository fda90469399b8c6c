// The server's half of the run protocol for tests: records what an app reports, and answers as the test says.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { FailedItem, Progress } from "../src/index.ts";

export interface Report {
  readonly verb: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface RunRecord {
  readonly progress: Progress | null;
  readonly onlyItems: readonly string[] | null;
  readonly failed: readonly FailedItem[];
}

export interface FakePunctual {
  readonly url: string;
  readonly reports: readonly Report[];
  /** Of one kind, as they came. */
  of(verb: string): readonly Report["body"][];
  /** Resolves when so many of a kind have come. */
  reported(verb: string, count?: number): Promise<readonly Report["body"][]>;
  /** The status of every call of a kind from now on; null: as it should be. */
  answers(verb: string, status: number | null): void;
  /** The headers of a delivery of this run. */
  headers(more?: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const runId = "0199a000-0000-7000-8000-000000000001";
const token = "run-token";

const nothing: RunRecord = { progress: null, onlyItems: null, failed: [] };

export async function startFakePunctual(record: Partial<RunRecord> = {}): Promise<FakePunctual> {
  const reports: Report[] = [];
  const statuses = new Map<string, number>();
  let changed = Promise.withResolvers<void>();
  const known = { ...nothing, ...record };
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const verb = request.url?.split("/").at(-1) ?? "";
    reports.push({ verb, authorization: request.headers.authorization, body });
    changed.resolve();
    changed = Promise.withResolvers();
    const status = statuses.get(verb) ?? (verb === "log" ? 204 : 200);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(status === 200 ? JSON.stringify(answerTo(verb, known)) : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const of = (verb: string) => reports.filter((one) => one.verb === verb).map(({ body }) => body);
  return {
    url,
    reports,
    of,
    async reported(verb, count = 1) {
      while (of(verb).length < count) await changed.promise;
      return of(verb);
    },
    answers: (verb, status) => void (status === null ? statuses.delete(verb) : statuses.set(verb, status)),
    headers: (more = {}) => ({
      "punctual-run-id": runId,
      "punctual-scheduled-at": "2026-03-01T02:00:00.000Z",
      "punctual-timezone": "Europe/Berlin",
      "punctual-attempt": "2",
      "punctual-run-url": `${url}/api/v1/runs/${runId}`,
      "punctual-run-token": token,
      ...more,
    }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerTo(verb: string, record: RunRecord): unknown {
  if (verb === "heartbeat") return { leaseSeconds: 60, ...record };
  return { state: verb === "complete" ? "succeeded" : "waiting" };
}

async function bodyOf(request: IncomingMessage): Promise<Report["body"]> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return JSON.parse(Buffer.concat(pieces).toString("utf8"));
}
