// Runs one node: opens what it needs, serves until it is asked to stop, and closes everything again.
import type { Engine } from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import { adminCredential, createServer, type PunctualServer } from "@punctual/server";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../image/image.ts";
import type { Surroundings } from "../terminal.ts";
import { announce } from "./announce.ts";
import { listenOn } from "./listen-on.ts";
import type { Node, NodeOptions, RunningNode } from "./node.ts";
import { openAwsAccess } from "./open-aws-access.ts";
import { makeNode, openNode } from "./open-node.ts";
import { seedWorkloads } from "./open-workloads.ts";
import { prepareEngine } from "./prepare-engine.ts";
import { syncAlarms } from "./sync-alarms.ts";
import { syncCalendars } from "./sync-calendars.ts";
import { syncLimits } from "./sync-limits.ts";
import { syncSchedules } from "./sync-schedules.ts";

/** How long running work may go on after a stop was asked for. */
const graceSeconds = 25;

export async function runNode(surroundings: Surroundings, options: NodeOptions): Promise<void> {
  const node = await makeNode(options.json ? plain(surroundings) : surroundings, options);
  try {
    await serve(node, (started) => announce(surroundings, node, started));
  } finally {
    await node.closing.close();
  }
  node.log.info({}, "Punctual has stopped");
}

async function serve(node: Node, tell: (started: RunningNode) => Promise<void>): Promise<void> {
  const { configuration, log, stop, closing: open } = node;
  const { settings } = node.secrets;
  const started = await openNode(node);
  const { engine, databases, workloads } = started;
  const server = serverOf(node, engine, workloads);
  open.add("the port", () => server.stop());
  // Closed before the port: whoever waits for a run still gets its answer, and /readyz says no meanwhile.
  open.add("the engine", () => engine.stop({ graceSeconds }));
  await prepareEngine(engine);
  const awsKey = await openAwsAccess(engine, node);
  if (databases.embedded && settings.mode === "development") await seedWorkloads(workloads, log);
  await listenOn(server, settings);
  await syncLimits(engine, configuration.config);
  await syncCalendars(engine, configuration.config);
  await syncSchedules(engine, configuration.config.schedules, log);
  await syncAlarms(engine, configuration.config);
  await engine.start();
  for (const workload of workloads) await workload.started?.();
  await tell({ ...started, awsKey });
  if (!stop.aborted) await once(stop, "abort");
  server.refuseNewWork();
  log.info({ graceSeconds }, "stopping: no new work, what is under way is finished or handed back");
}

function serverOf(
  { secrets, log }: Node,
  engine: Engine,
  workloads: readonly OpenWorkload[],
): PunctualServer {
  const { adminTokens, publicUrl, mode, trustedProxies, corsOrigins, lambdaUrl } = secrets.settings;
  return createServer({
    engine,
    workloads,
    credentials: [adminCredential(() => adminTokens)],
    publicUrl,
    mode,
    version: manifest.version,
    consoleDirectory: fileURLToPath(new URL("apps/console/dist/", root)),
    trustedProxies,
    corsOrigins,
    aws: { lambdaUrl },
    log,
  });
}

const plain = (surroundings: Surroundings): Surroundings => ({
  ...surroundings,
  terminal: {
    ...surroundings.terminal,
    out: { write: (text) => surroundings.terminal.out.write(text), isTerminal: false },
  },
});
