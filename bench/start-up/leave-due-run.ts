// Leaves a run in a data directory whose node is down: due, and waiting for one that claims it.
import { openDatabase, startEmbeddedServer } from "@punctual/database";
import { callJob, createEngine, egressPolicy, silentLog, type Principal } from "@punctual/engine";
import { dueJob, dueJobName } from "./due-job.ts";

const principal: Principal = { tenant: "default", actor: "bench", role: "admin" };

export async function leaveDueRun(dataDirectory: string): Promise<void> {
  const server = await startEmbeddedServer({ dataDirectory });
  const database = openDatabase({ connectionString: server.connectionString, applicationName: "bench" });
  const engine = createEngine({
    database,
    jobs: [dueJob.runner],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: null,
    log: silentLog,
    nodeName: "bench",
  });
  const call = { job: dueJobName, input: {}, scheduledAt: null, idempotencyKey: null, dueAt: null };
  try {
    await callJob(engine, principal, call);
  } finally {
    await database.end();
    await server.stop();
  }
}
