// A node in a process of its own: the whole engine, with a job that does nothing if it is to have one.
import { openDatabase, type DatabaseOptions } from "@punctual/database";
import { createEngine, egressPolicy, silentLog, type JobRunner } from "@punctual/engine";
import { beRole } from "../http/role/be-role.ts";
import { benchJob } from "./fill-schedules.ts";

export interface NodeSettings {
  readonly databaseUrl: string;
  readonly name: string;
  /** False: it plans, and leaves the runs to others. */
  readonly runsJobs: boolean;
}

/** How much the node has done, and what it takes. */
export interface NodeState {
  readonly ran: number;
  readonly megabytes: number;
  readonly heapMegabytes: number;
}

/** Asked to start it starts, asked for its state it collects its garbage and tells. */
export type NodeQuestion = "start" | "state";

const quotas = { default: { "runs-per-minute": 1_000_000_000, "open-runs": 1_000_000_000 } };

beRole<NodeSettings>({
  async open({ databaseUrl, name, runsJobs }) {
    const open = (options: Partial<DatabaseOptions>) =>
      openDatabase({ connectionString: databaseUrl, applicationName: name, ...options });
    const database = open({});
    const loopDatabase = open({ indexPlans: true });
    let ran = 0;
    const job = noOp(() => (ran += 1));
    const engine = createEngine({
      database,
      loopDatabase,
      jobs: runsJobs ? [job] : [],
      egress: egressPolicy({ environment: "production", allow: [], ownPorts: [] }),
      secretKey: null,
      log: silentLog,
      nodeName: name,
      quotas,
    });
    await engine.prepare();
    return {
      ready: null,
      answer: (question) => (question === "start" ? engine.start() : Promise.resolve(stateAfter(ran))),
      async close() {
        await engine.stop({ graceSeconds: 5 });
        await Promise.all([database.end(), loopDatabase.end()]);
      },
    };
  },
});

function stateAfter(ran: number): NodeState {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { ran, megabytes: rss / 1e6, heapMegabytes: heapUsed / 1e6 };
}

const noOp = (onRun: () => void): JobRunner => ({
  name: benchJob,
  key: () => null,
  run() {
    onRun();
    return Promise.resolve({ kind: "succeeded", result: null, tally: null });
  },
});
