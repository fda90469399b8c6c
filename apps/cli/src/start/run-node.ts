// Runs one node: opens what it needs, serves until it is asked to stop, and closes everything again.
import { migrate, pendingMigrations } from "@punctual/database";
import {
  createEngine,
  defaultRetention,
  egressPolicy,
  SecretKeyRefused,
  type Engine,
} from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import { adminCredential, createServer, type PunctualServer } from "@punctual/server";
import { once } from "node:events";
import { hostname } from "node:os";
import { configurationInvalid } from "../failure.ts";
import { makeLog } from "../log/make-log.ts";
import type { Surroundings } from "../terminal.ts";
import { announce } from "./announce.ts";
import { closing } from "./closing.ts";
import { listenOn } from "./listen-on.ts";
import { migrationNeeded } from "./migration-needed.ts";
import { migrationSets } from "./migrations.ts";
import type { Node, NodeOptions, StartedNode } from "./node.ts";
import { openDatabases, type Databases } from "./open-databases.ts";
import { openWorkloads, seedWorkloads } from "./open-workloads.ts";
import { syncAlarms } from "./sync-alarms.ts";
import { syncLimits } from "./sync-limits.ts";
import { syncSchedules } from "./sync-schedules.ts";
import { withDevelopmentSecrets } from "./with-development-secrets.ts";

/** How long running work may go on after a stop was asked for. */
const graceSeconds = 25;

export async function runNode(surroundings: Surroundings, options: NodeOptions): Promise<void> {
  const secrets = await withDevelopmentSecrets(options.configuration.settings, surroundings.directory);
  const log = makeLog(secrets.settings, options.json ? plain(surroundings) : surroundings);
  const node: Node = { ...options, secrets, log, closing: closing(log) };
  try {
    await serve(node, (started) => announce(surroundings, node, started));
  } finally {
    await node.closing.close();
  }
  log.info({}, "Punctual has stopped");
}

async function serve(node: Node, tell: (started: StartedNode) => Promise<void>): Promise<void> {
  const { configuration, log, stop, closing: open, ahead } = node;
  const { settings } = node.secrets;
  const databases = await openDatabases({ settings, log, closing: open, stop, ahead });
  await bringUpToDate(node, databases);
  const workloads = await workloadsOf(node, databases);
  const engine = engineOf(node, databases, workloads);
  const server = serverOf(node, engine, workloads);
  open.add("the port", () => server.stop());
  // Closed before the port: whoever waits for a run still gets its answer, and /readyz says no meanwhile.
  open.add("the engine", () => engine.stop({ graceSeconds }));
  await prepare(engine);
  await listenOn(server, settings);
  await syncLimits(engine, configuration.config);
  await syncSchedules(engine, configuration.config.schedules, log);
  await syncAlarms(engine, configuration.config);
  await engine.start();
  await tell({ engine, databases, workloads });
  if (!stop.aborted) await once(stop, "abort");
  server.refuseNewWork();
  log.info({ graceSeconds }, "stopping: no new work, what is under way is finished or handed back");
}

/** Throws CommandFailure (configuration invalid) when the secret key is not the one that the database was used with. */
async function prepare(engine: Engine): Promise<void> {
  await engine.prepare().catch((error: unknown) => {
    throw error instanceof SecretKeyRefused ? configurationInvalid([error.message], error) : error;
  });
}

async function bringUpToDate({ configuration, migrates, log }: Node, { engine }: Databases): Promise<void> {
  const sets = migrationSets(configuration.config);
  if (!migrates) {
    const pending = await pendingMigrations(engine, sets);
    if (pending.length > 0) throw migrationNeeded(pending.length);
    return;
  }
  for (const { set, number, name } of await migrate(engine, sets))
    log.info({ set, number }, `migrated: ${name}`);
}

async function workloadsOf(
  { configuration, secrets, log, closing: open }: Node,
  databases: Databases,
): Promise<readonly OpenWorkload[]> {
  const { mode, values } = secrets.settings;
  const workloads = await openWorkloads({
    workloads: configuration.config.workloads,
    database: databases.workloads,
    values,
    log,
    closing: open,
  });
  if (databases.embedded && mode === "development") await seedWorkloads(workloads, log);
  return workloads;
}

function engineOf(
  { configuration, secrets, log }: Node,
  databases: Databases,
  workloads: readonly OpenWorkload[],
): Engine {
  const { mode, port, egressAllow, secretKey, nextSecretKey, publicUrl } = secrets.settings;
  const { retention, quotas } = configuration.config;
  return createEngine({
    database: databases.engine,
    loopDatabase: databases.loops,
    jobs: workloads.flatMap(({ jobs }) => jobs.map(({ runner }) => runner)),
    egress: egressPolicy({ environment: mode, allow: egressAllow, ownPorts: [port] }),
    secretKey,
    nextSecretKey,
    publicUrl,
    log,
    nodeName: `${hostname()}:${port}`,
    retention: { ...retention, runDays: retention.runDays ?? defaultRetention.runDays },
    quotas,
  });
}

function serverOf(
  { secrets, log }: Node,
  engine: Engine,
  workloads: readonly OpenWorkload[],
): PunctualServer {
  const { adminTokens, publicUrl, trustedProxies, corsOrigins } = secrets.settings;
  return createServer({
    engine,
    workloads,
    credentials: [adminCredential(() => adminTokens)],
    publicUrl,
    trustedProxies,
    corsOrigins,
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
