// One real node in a process of its own: node node-process.ts <settings as JSON>. It speaks in lines of JSON and obeys lines.
import { flushCompileCache } from "node:module";
import { createInterface } from "node:readline";
import { openDatabase } from "@punctual/database";
import { createEngine, egressPolicy, type Log } from "../../src/index.ts";
import { FaultPoint, type Fault } from "./fault.ts";
import { faultyDatabase } from "./faulty-database.ts";
import { itemsJob, type ItemsJobOptions } from "./items-job.ts";

export interface NodeSettings {
  readonly connectionString: string;
  readonly fault: Fault | null;
  readonly job: Pick<ItemsJobOptions, "items" | "standsBefore">;
  /** False where the test moves the database's time while the node runs. */
  readonly holdAfterClockJump: boolean;
}

/** Pipes are written synchronously: what was said before a SIGKILL arrives. */
const say = (event: string, rest: Readonly<Record<string, unknown>> = {}): void =>
  console.log(JSON.stringify({ event, ...rest }));

/** Guarantee: start-node.ts writes the settings. */
const settingsOf = (text: string | undefined): NodeSettings => JSON.parse(text ?? "");

const settings = settingsOf(process.argv[2]);
const faults = new FaultPoint(settings.fault, () => say("fault"));
const write = (data: Readonly<Record<string, unknown>>, message: string): void =>
  console.error(message, data);
const log: Log = { debug() {}, info: write, warn: write, error: write };
// Few connections: several tests with two nodes each share one server.
const pool = openDatabase({
  connectionString: settings.connectionString,
  applicationName: "life node",
  poolSize: 4,
  connectTimeoutSeconds: 30,
});
const engine = createEngine({
  database: faultyDatabase(pool, faults),
  jobs: [itemsJob({ ...settings.job, onItem: (item) => say("item", { item }) })],
  egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
  secretKey: null,
  log,
  nodeName: `process ${process.pid}`,
  holdAfterClockJump: settings.holdAfterClockJump,
});
engine.events.on("started", () => faults.reach("attempt started"));
await engine.start();
say("ready", { nodeId: engine.nodeId });
// Kept at the end of a process otherwise, and few of these come to a good end.
flushCompileCache();

let hasStopped = false;
for await (const line of createInterface({ input: process.stdin })) {
  const [order, seconds] = line.split(" ");
  if (order === "health") say("health", { ready: (await engine.health()).ready });
  if (order !== "stop") continue;
  await engine.stop({ graceSeconds: Number(seconds) });
  await pool.end();
  hasStopped = true;
  break;
}
// Its input ended with its test: it must not outlive it.
if (!hasStopped) process.kill(process.pid, "SIGKILL");
process.stdin.destroy();
