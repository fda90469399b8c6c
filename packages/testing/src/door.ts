// A workload behind the real server and the real engine, on a database of its own whose time the test moves.
import type { Database } from "@punctual/database";
import {
  createEngine,
  egressPolicy,
  engineMigrations,
  silentLog,
  type Engine,
  type Role,
} from "@punctual/engine";
import type { Ledger, OpenWorkload, Workload, WorkloadLog } from "@punctual/jobs";
import { createServer, lateEngine, type PunctualServer } from "@punctual/server";
import { createTestDatabase } from "./database.ts";
import { manualClock, type ManualClock } from "./manual-clock.ts";

export interface DoorOptions {
  /** Where the time stands at first. Default `2026-03-02T09:00:00Z`. */
  readonly now?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly mode?: "development" | "production";
  readonly limits?: Readonly<Record<string, number>>;
  readonly publicUrl?: string;
  /** Where the built console lies; with it the server is in the same mode as the workload. */
  readonly consoleDirectory?: string;
  /** Keeps calls elsewhere than in the engine, such as in `memoryLedger`. */
  readonly ledger?: (workload: OpenWorkload) => Ledger;
  /** False: the loops stand still until `advanceTo`. Default true: runs are worked on as they come. */
  readonly loops?: boolean;
}

export interface LogLine {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface DoorCall {
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Sends the server's own credential of that role. */
  readonly role?: Role;
}

export interface DoorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Null where it is no JSON. */
  readonly body: unknown;
}

export interface Door {
  readonly database: Database;
  readonly clock: ManualClock;
  readonly engine: Engine;
  readonly server: PunctualServer;
  readonly workload: OpenWorkload;
  /** What the workload and its jobs have logged. */
  readonly lines: readonly LogLine[];
  call(request: DoorCall): Promise<DoorAnswer>;
  /** Moves the time, and awaits everything that falls due by then. */
  advanceTo(instant: Date | string): Promise<void>;
  /** Another node's view: the same workload opened once more on the same database. */
  openAnother(environment?: Readonly<Record<string, string>>): Promise<OpenWorkload>;
  close(): Promise<void>;
}

export async function openDoor(workload: Workload<Database>, options: DoorOptions = {}): Promise<Door> {
  const { now = "2026-03-02T09:00:00Z", publicUrl = "http://localhost:3000", loops = true } = options;
  const own = await createTestDatabase({ migrations: [engineMigrations, workload.migrations] });
  const { database } = own;
  const clock = await manualClock(database, now);
  const lines: LogLine[] = [];
  const late = lateEngine();
  const opened: OpenWorkload[] = [];
  const open = async (environment = options.environment ?? {}): Promise<OpenWorkload> => {
    const { mode = "development", limits = {} } = options;
    const another = await workload.open({
      database,
      environment,
      mode,
      publicUrl,
      limits: { ...workload.limits, ...limits },
      log: recording(lines),
      ...late.partsFor(workload.name),
    });
    opened.push(another);
    return another;
  };
  const first = await open();
  const engine = createEngine({
    database,
    jobs: first.jobs.map(({ runner }) => ({ ...runner, tenant: "default" })),
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: Buffer.alloc(32, 7),
    publicUrl,
    log: { ...silentLog, ...recording(lines) },
    nodeName: "test",
    holdAfterClockJump: false,
  });
  late.bind(engine);
  const server = createServer({
    engine,
    workloads: [first],
    credentials: (["viewer", "operator", "admin"] as const).map(credential),
    publicUrl,
    log: silentLog,
    ...(options.ledger === undefined ? {} : { ledger: options.ledger(first) }),
    ...consoleOf(options),
  });
  await engine.prepare();
  if (loops) await engine.start();
  await first.started?.();
  return {
    database,
    clock,
    engine,
    server,
    workload: first,
    lines,
    openAnother: open,
    call: (request) => send(server.app, request),
    async advanceTo(instant) {
      await clock.set(instant);
      await engine.workOff();
    },
    async close() {
      await server.stop();
      await engine.stop({ graceSeconds: 5 });
      for (const one of opened) await one.close?.();
      await own.drop();
    },
  };
}

const consoleOf = ({ consoleDirectory, mode = "development" }: DoorOptions) =>
  consoleDirectory === undefined ? {} : { consoleDirectory, mode };

type App = ReturnType<typeof createServer>["app"];

async function send(app: App, { method, path, headers = {}, body, role }: DoorCall): Promise<DoorAnswer> {
  const answer = await app.inject({
    method,
    url: path,
    headers: {
      ...(role === undefined ? {} : { authorization: `Bearer ${role}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
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
}

const credential = (role: Role) => ({
  principal: { tenant: "default", actor: role, role },
  tokens: () => [role],
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function recording(lines: LogLine[]): WorkloadLog {
  const at =
    (level: LogLine["level"]) =>
    (data: Readonly<Record<string, unknown>>, message: string): void =>
      void lines.push({ level, message, data });
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
