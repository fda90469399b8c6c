// Punctual embedded: one process calls jobs, another runs the engine's loops; every run is kept with its history.
import { migrate, openDatabase, type Database, type DatabaseOptions } from "@punctual/database";
import {
  callJob,
  callJobs,
  createEngine,
  egressPolicy,
  engineMigrations,
  putSchedule,
  scheduleDefinition,
  silentLog,
  type Engine,
  type JobRunner,
  type Principal,
} from "@punctual/engine";
import { jobName, type Job } from "../job.ts";
import type { OnStart, Peer } from "../peer.ts";

const principal: Principal = { tenant: "default", actor: "bench", role: "admin" };
/** A contest makes more runs in a minute than a tenant usually may. */
const quotas = { default: { "runs-per-minute": 1_000_000_000, "open-runs": 1_000_000_000 } };
/** The finest step of an expression; so many schedules, each begun a second later, fire once a second together. */
const secondsAMinute = 60;

export const peer: Peer = {
  async prepare({ postgres }) {
    const database = openDatabase({ connectionString: postgres, applicationName: "prepare" });
    await migrate(database, [engineMigrations]);
    await database.end();
    await firstStart(postgres);
  },
  async openProducer({ postgres }) {
    const { engine, database, loopDatabase } = await open(postgres, () => undefined, false);
    await engine.start();
    const call = (job: Job, dueAt: Date | null) => ({
      job: jobName,
      input: job,
      scheduledAt: null,
      idempotencyKey: null,
      dueAt,
    });
    return {
      addOne: (job) => callJob(engine, principal, call(job, null)),
      addMany: (jobs) =>
        callJobs(
          engine,
          principal,
          jobs.map((job) => call(job, null)),
        ),
      addAt: (jobs) =>
        callJobs(
          engine,
          principal,
          jobs.map((job) => call(job, new Date(job.at))),
        ),
      recur: (schedules) => recur(engine, schedules),
      async close() {
        await engine.stop({ graceSeconds: 1 });
        await database.end();
        await loopDatabase.end();
      },
    };
  },
  async openWorker({ postgres }, onStart) {
    const { engine, database, loopDatabase } = await open(postgres, onStart);
    await engine.start();
    return {
      async isDone() {
        const [row] = await database.execute("select from punctual.queue limit 1");
        return row === undefined;
      },
      async close() {
        await engine.stop({ graceSeconds: 5 });
        await database.end();
        await loopDatabase.end();
      },
    };
  },
};

/** The first node of a day makes the tables of the coming days: before a contest, as in every day's life of a queue. */
async function firstStart(postgres: string): Promise<void> {
  const { engine, database, loopDatabase } = await open(postgres, () => undefined);
  const pruned = new Promise<void>((resolve) => {
    engine.events.on("idle", (loop) => void (loop === "pruner" && resolve()));
  });
  await engine.start();
  await pruned;
  await engine.stop({ graceSeconds: 1 });
  await database.end();
  await loopDatabase.end();
}

async function recur(engine: Engine, schedules: number): Promise<void> {
  const first = Math.ceil(Date.now() / 1000 + 2) * 1000;
  for (let number = 0; number < schedules * secondsAMinute; number++) {
    const startAt = new Date(first + (number % secondsAMinute) * 1000).toISOString();
    await putSchedule(engine, principal, {
      group: "default",
      name: `schedule-${number}`,
      origin: "api",
      definition: scheduleDefinition.parse({
        expression: "rate(1 minute)",
        startAt,
        target: { kind: "job", job: jobName },
        input: { number, at: 0, text: "" },
      }),
    });
  }
}

interface Opened {
  readonly engine: Engine;
  readonly database: Database;
  readonly loopDatabase: Database;
}

async function open(connectionString: string, onStart: OnStart, worksOnRuns = true): Promise<Opened> {
  const openOne = (options: Partial<DatabaseOptions> = {}): Database =>
    openDatabase({ connectionString, applicationName: "bench", ...options });
  const database = openOne();
  const loopDatabase = openOne({ indexPlans: true });
  const engine = createEngine({
    database,
    loopDatabase,
    jobs: [noOp(onStart)],
    egress: egressPolicy({ environment: "production", allow: [], ownPorts: [] }),
    secretKey: null,
    log: silentLog,
    nodeName: "bench",
    worksOnRuns,
    quotas,
  });
  return { engine, database, loopDatabase };
}

const noOp = (onStart: OnStart): JobRunner => ({
  name: jobName,
  key: () => null,
  run({ input }) {
    onStart(JSON.parse(input ?? "{}") as Job);
    return Promise.resolve({ kind: "succeeded", result: null, tally: null });
  },
});
