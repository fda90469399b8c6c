// The workload behind the real server, on a database of its own whose time the test moves.
import { createEngine, egressPolicy, engineMigrations, silentLog, type Role } from "@punctual/engine";
import type { WorkloadLog } from "@punctual/jobs";
import { createServer } from "@punctual/server";
import { createTestDatabase, manualClock, memoryLedger } from "@punctual/testing";
import { productSnapshots, type ProductSnapshotsOptions } from "../src/index.ts";

const publicUrl = "http://localhost:3000";
export const key = "x6oZ2fB0mJr7cYbq0m3Jb1s5cVh0T8o2u4w6y8A0C2E=";

export interface DoorOptions extends ProductSnapshotsOptions {
  readonly now?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Calls become runs of the engine, which nobody works on. */
  readonly engineRuns?: boolean;
}

export interface Line {
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Door = Awaited<ReturnType<typeof openDoor>>;

export async function openDoor(options: DoorOptions = {}) {
  const {
    now = "2026-03-02T09:00:00Z",
    environment = { CRON_API_KEY: key },
    engineRuns,
    ...tuning
  } = options;
  const workload = productSnapshots(tuning);
  const own = await createTestDatabase({ migrations: [engineMigrations, workload.migrations] });
  const { database } = own;
  const clock = await manualClock(database, now);
  const lines: Line[] = [];
  const open = await workload.open({
    database,
    environment,
    log: recording(lines),
    mode: "development",
    publicUrl,
    limits: {},
    ...unused,
  });
  const ledger = memoryLedger(open.jobs, { now: () => new Date(now) });
  const engine = createEngine({
    database,
    jobs: open.jobs.map(({ runner }) => runner),
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: null,
    log: silentLog,
    nodeName: "test",
    holdAfterClockJump: false,
  });
  const server = createServer({
    engine,
    workloads: [open],
    credentials: [credential("viewer"), credential("operator")],
    publicUrl,
    log: silentLog,
    ...(engineRuns === true ? {} : { ledger }),
  });
  return {
    database,
    clock,
    lines,
    ledger,
    open,
    server,
    async call(request: CallRequest): Promise<CallAnswer> {
      const { method, path, headers = {}, body, role } = request;
      const answer = await server.app.inject({
        method,
        url: path,
        headers: {
          ...(role === undefined ? {} : { authorization: `Bearer ${role}` }),
          ...jsonType(body),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      return {
        status: answer.statusCode,
        headers: answer.headers,
        text: answer.body,
        body: parsed(answer.body),
      };
    },
    /** The documented call. */
    daily(body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<CallAnswer> {
      return this.call({
        method: "POST",
        path: "/api/cron/snapshots/daily",
        headers: { "x-api-key": key, ...headers },
        body,
      });
    },
    put(userId: string, items: readonly unknown[]): Promise<CallAnswer> {
      const path = `/api/v1/users/${encodeURIComponent(userId)}/products`;
      return this.call({ method: "PUT", path, role: "operator", body: { items } });
    },
    async snapshots(): Promise<readonly Record<string, unknown>[]> {
      return database.execute(
        "select user_id, product_id, date, value, currency from product_snapshots order by user_id, product_id, date",
      );
    },
    async close() {
      await server.stop();
      await own.drop();
    },
  };
}

export interface CallRequest {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly role?: "viewer" | "operator";
}

export interface CallAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly body: unknown;
}

export const product = (id: string, value = 10, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  name: `Product ${id}`,
  value,
  currency: "EUR",
  ...more,
});

const refuse = (): never => {
  throw new Error("Expected the workload to work with its own tables alone, got a call of the engine.");
};

/** What the host hands every workload, and this one does not need. */
const unused = {
  ledger: { call: refuse, wait: refuse },
  schedules: { find: refuse, change: refuse },
  sealer: { seal: refuse, open: refuse, reseal: refuse },
};

const credential = (role: Role) => ({
  principal: { tenant: "default", actor: role, role },
  tokens: () => [role],
});

const jsonType = (body: unknown): Record<string, string> =>
  body === undefined ? {} : { "content-type": "application/json" };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function recording(lines: Line[]): WorkloadLog {
  const line = (data: Readonly<Record<string, unknown>>, message: string): void =>
    void lines.push({ message, data });
  return { debug: line, info: line, warn: line, error: line };
}
