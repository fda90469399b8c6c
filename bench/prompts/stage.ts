// A real PostgreSQL, everything durable, and the workload behind the real port on it.
import { createHmac } from "node:crypto";
import { migrate, openDatabase, type Database } from "@punctual/database";
import { createEngine, egressPolicy, engineMigrations, silentLog, type Engine } from "@punctual/engine";
import { scheduledPrompts } from "@punctual/scheduled-prompts";
import { createServer, engineLedger, engineSchedules, engineSealer } from "@punctual/server";
import { freshDatabase, startPostgres } from "../servers/postgres.ts";

export interface Stage {
  readonly database: Database;
  /** Where the port listens. */
  readonly origin: string;
  /** Of the server. */
  readonly version: string;
  close(): Promise<void>;
}

const secret = "the-secret-of-the-benchmark-which-is-long-enough";
const publicUrl = "http://localhost:3000";

export async function openStage(): Promise<Stage> {
  const server = await startPostgres();
  const database = openDatabase({
    connectionString: await freshDatabase(server, "prompts"),
    applicationName: "bench",
  });
  const { engine, serve } = await openPort(database);
  const { origin, stop } = await serve();
  return {
    database,
    origin,
    version: server.version,
    async close() {
      await stop();
      await engine.stop({ graceSeconds: 5 });
      await database.end();
      await server.stop();
    },
  };
}

async function openPort(database: Database) {
  const workload = scheduledPrompts();
  await migrate(database, [engineMigrations, workload.migrations]);
  const late: { engine: Engine | null } = { engine: null };
  const running = (): Engine => {
    if (late.engine === null) throw new Error("Expected the node to run, got one that is still opening.");
    return late.engine;
  };
  const open = await workload.open({
    database,
    environment: { JWT_SECRET: secret },
    mode: "development",
    publicUrl,
    limits: { promptsPerUser: 50 },
    log: silentLog,
    ledger: {
      call: (call) => engineLedger(running()).call(call),
      wait: (id, patience) => engineLedger(running()).wait(id, patience),
    },
    sealer: {
      seal: (text, place) => engineSealer(running(), workload.name).seal(text, place),
      open: (sealed, place) => engineSealer(running(), workload.name).open(sealed, place),
      reseal: (sealed, place) => engineSealer(running(), workload.name).reseal(sealed, place),
    },
    schedules: {
      find: (names) => engineSchedules(running(), workload.name).find(names),
      change: (work) => engineSchedules(running(), workload.name).change(work),
    },
  });
  const engine = createEngine({
    database,
    jobs: open.jobs.map(({ runner }) => runner),
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: null,
    log: silentLog,
    nodeName: "bench",
  });
  late.engine = engine;
  await engine.prepare();
  await engine.start();
  return {
    engine,
    async serve() {
      const port = createServer({ engine, workloads: [open], credentials: [], publicUrl, log: silentLog });
      const at = await port.listen({ host: "127.0.0.1", port: 0 });
      return {
        origin: `http://127.0.0.1:${at.port}`,
        async stop() {
          await port.stop();
          await open.close?.();
        },
      };
    },
  };
}

/** HS256, good until the year 2100. */
export function tokenOf(userId: string): string {
  const parts = [
    { alg: "HS256", typ: "JWT" },
    { userId, email: `${userId}@example.com`, exp: 4_102_444_800 },
  ];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}
