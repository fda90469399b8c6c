// Opens what a node is made of: databases with every table, workloads, and an engine that knows their jobs.
import { migrate, pendingMigrations } from "@punctual/database";
import { createEngine, defaultRetention, egressPolicy, ServerLog, type Engine } from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import { lateEngine } from "@punctual/server";
import { makeLog } from "../log/make-log.ts";
import type { Surroundings } from "../terminal.ts";
import { closing } from "./closing.ts";
import { logUpstreams } from "./log-upstreams.ts";
import { migrationNeeded } from "./migration-needed.ts";
import { migrationSets } from "./migrations.ts";
import type { Node, NodeOptions, StartedNode } from "./node.ts";
import { openDatabases, type Databases } from "./open-databases.ts";
import { openWorkloads } from "./open-workloads.ts";
import { mailSender } from "./send-mail.ts";
import { withDevelopmentSecrets } from "./with-development-secrets.ts";

/** @param surroundings where its log goes, and where the secrets of development are. */
export async function makeNode(surroundings: Surroundings, options: NodeOptions): Promise<Node> {
  const secrets = await withDevelopmentSecrets(options.configuration.settings, surroundings.directory);
  const serverLog = new ServerLog();
  const log = makeLog(secrets.settings, surroundings, serverLog);
  return { ...options, secrets, log, serverLog, closing: closing(log) };
}

/** The engine is not prepared yet; whoever asked stops it. Everything else is closed by the node's `closing`. */
export async function openNode(node: Node): Promise<StartedNode> {
  const { configuration, secrets, log, stop, ahead } = node;
  const { settings } = secrets;
  const databases = await openDatabases({ settings, log, closing: node.closing, stop, ahead });
  await bringUpToDate(node, databases);
  const late = lateEngine();
  const workloads = await openWorkloads({
    config: configuration.config,
    database: databases.workloads,
    settings,
    partsFor: late.partsFor,
    log,
    closing: node.closing,
  });
  logUpstreams(workloads, log);
  const engine = engineOf(node, databases, workloads);
  late.bind(engine);
  return { engine, databases, workloads };
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

function engineOf(
  { configuration, secrets, log, serverLog, name }: Node,
  databases: Databases,
  workloads: readonly OpenWorkload[],
): Engine {
  const { mode, port, egressAllow, secretKey, nextSecretKey, publicUrl, values } = secrets.settings;
  const { retention, quotas } = configuration.config;
  return createEngine({
    database: databases.engine,
    loopDatabase: databases.loops,
    // A workload keeps its data for tenant default, and its jobs believe their input: another tenant must not call them.
    jobs: workloads.flatMap(({ jobs }) => jobs.map(({ runner }) => ({ ...runner, tenant: "default" }))),
    egress: egressPolicy({ environment: mode, allow: egressAllow, ownPorts: [port] }),
    secretKey,
    nextSecretKey,
    publicUrl,
    homeRegion: secrets.settings.awsRegion,
    log,
    serverLog,
    nodeName: name,
    retention: { ...retention, runDays: retention.runDays ?? defaultRetention.runDays },
    quotas,
    sendMail: mailSender({ mode, smtpUrl: values.SMTP_URL, from: values.SES_FROM_EMAIL, log }),
  });
}
