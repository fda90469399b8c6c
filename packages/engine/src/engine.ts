// The engine: its loops on one database, started and stopped as one.
import { v4 as uuidv4 } from "uuid";
import type { Database, MigrationSet, Subscription } from "@punctual/database";
import { placesOf } from "./access/places-of.ts";
import { Clock } from "./clock.ts";
import { checkSecretKey } from "./connection/check-secret-key.ts";
import { SingleFlight } from "./connection/token/single-flight.ts";
import type { EgressPolicy } from "./delivery/egress.ts";
import type { JobRunner } from "./delivery/job-runner.ts";
import type { EngineContext } from "./engine-context.ts";
import { Events } from "./events.ts";
import { ensureDefaultGroup } from "./group/ensure-default-group.ts";
import { keepQuotas } from "./quota/keep-quotas.ts";
import type { Quotas } from "./quota/quota.ts";
import { RunRooms } from "./quota/run-rooms.ts";
import { enqueuer } from "./run/enqueue.ts";
import { readHealth, type Health } from "./health.ts";
import type { Log } from "./log.ts";
import { defaultRetention, type Retention } from "./loop/pruner.ts";
import { assembleLoops, stopLoops, workOff, type EngineLoops } from "./loop/engine-loops.ts";
import { leave } from "./node/membership.ts";
import { isolateTenants } from "./isolate-tenants.sql.ts";
import { exchangeNotices } from "./notices.ts";
import { secretKeysOf } from "./secret/secret-keys.ts";
import type { SendMail } from "./send-mail.ts";
import type { ServerLog } from "./server-log/server-log.ts";
import { watchedRuns } from "./watched-runs.ts";

export interface EngineOptions {
  /** For the verbs. */
  readonly database: Database;
  /**
   * For the loops, so that slow questions take no connection away from those who have leases to keep; opened with
   * `indexPlans`. Default: the one for the verbs.
   */
  readonly loopDatabase?: Database;
  readonly jobs: readonly JobRunner[];
  readonly egress: EgressPolicy;
  /** 32 bytes; null: no connection can be kept. */
  readonly secretKey: Buffer | null;
  /** The key that takes its place: stored secrets are sealed for it beside the other, until the other is taken away. */
  readonly nextSecretKey?: Buffer | null;
  /** Where targets report to. Default `http://localhost:3000`. */
  readonly publicUrl?: string;
  /** Where AWS's clients find what was not made in another region. Default us-east-1. */
  readonly homeRegion?: string;
  /** For the subscribers of topics, and for whoever sends mail by the AWS door. Default: no mail leaves. */
  readonly sendMail?: SendMail | null;
  readonly log: Log;
  /** What this node logs, to be put on record for whoever reads the log of all nodes. Default: it is not. */
  readonly serverLog?: ServerLog;
  /** False: this node makes schedules and runs, and leaves the work on them to others. Default true. */
  readonly worksOnRuns?: boolean;
  /** For people; the node's identity is random per start. */
  readonly nodeName: string;
  readonly retention?: Retention;
  /** What tenants may have and do, in place of the built-in numbers. */
  readonly quotas?: Quotas;
  /** Of the IANA time zone data; those of this process unless a test says otherwise. */
  readonly tzVersion?: string;
  /** False only where a test moves the database's time on purpose. Default true. */
  readonly holdAfterClockJump?: boolean;
}

export interface Engine extends EngineContext {
  readonly nodeId: string;
  /** Checks the secret key, makes the default group, joins the nodes. Throws SecretKeyRefused, and when the database is away. */
  prepare(): Promise<void>;
  /** Prepares unless that was done, then starts the loops. Throws like `prepare`. */
  start(): Promise<void>;
  /** Claims no more, hands back what has not begun, waits so long for the rest, and interrupts what is left. */
  stop(options: { readonly graceSeconds: number }): Promise<void>;
  health(): Promise<Health>;
  /** Does at once everything that is due now, and awaits its end: for tests, and for commands that run once. */
  workOff(): Promise<void>;
}

/** The secrets in the database were sealed with another key than this node has. */
export class SecretKeyRefused extends Error {
  override readonly name = "SecretKeyRefused";
}

export const engineMigrations: MigrationSet = {
  name: "engine",
  directory: new URL("./migrations/", import.meta.url),
};

export function createEngine(options: EngineOptions): Engine {
  const context = contextOf(options);
  const node = {
    id: uuidv4(),
    name: options.nodeName,
    tzVersion: options.tzVersion ?? process.versions.tz ?? "unknown",
  };
  const assembled = assembleLoops(
    { ...context, database: options.loopDatabase ?? context.database },
    { node, retention: options.retention ?? defaultRetention, serverLog: options.serverLog ?? null },
  );
  const loops = options.worksOnRuns === false ? { ...assembled, all: onlyMember(assembled) } : assembled;
  const watched = watchedRuns(context);
  let notices: Subscription | null = null;
  let isPrepared = false;
  const prepareNode = async (): Promise<void> => {
    await prepare(context, loops, options.quotas);
    isPrepared = true;
  };
  return {
    ...context,
    nodeId: node.id,
    prepare: prepareNode,
    async start() {
      if (!isPrepared) await prepareNode();
      for (const loop of loops.all) loop.start();
      // Its connection takes a moment, and the loops need not wait for it.
      notices = await exchangeNotices(context, node.id, watched);
    },
    async stop({ graceSeconds }) {
      loops.dispatcher.refuse();
      // A database that is away must not keep the process: leases end by themselves.
      const tried = (doing: string, step: Promise<unknown>) =>
        step.catch((error: unknown) => context.log.warn({ err: error }, `while stopping, ${doing} failed`));
      await tried("handing back runs", stopLoops(loops, graceSeconds));
      if (loops.scribe !== null) await tried("writing the last lines of the log", loops.scribe.write());
      await tried("the goodbye to other nodes", leave(context.database, node));
      watched.close();
      await notices?.close();
      await loops.pools.close();
    },
    health: () => readHealth(context, loops),
    workOff: () => workOff(context, loops),
  };
}

/** Others see that it is there, and what it logs. */
const onlyMember = ({ all }: EngineLoops) => all.filter(({ name }) => name === "member" || name === "scribe");

async function prepare(context: EngineContext, { member }: EngineLoops, quotas: Quotas = {}): Promise<void> {
  await assertSecretKey(context);
  await keepQuotas(context.database, quotas);
  await context.database.query(isolateTenants);
  await ensureDefaultGroup(context.database, "default");
  await member.announce();
}

/** A node that cannot open what is stored would fail every delivery with a connection, one by one. */
async function assertSecretKey(context: EngineContext): Promise<void> {
  const state = await checkSecretKey(context);
  if (state === "fits") return;
  throw new SecretKeyRefused(
    `Expected PUNCTUAL_SECRET_KEY to open the stored connections, got ${state === "missing" ? "none" : "another key"}. Set the key that they were sealed with.`,
  );
}

function contextOf(options: EngineOptions): EngineContext {
  const { database, jobs, egress, log, holdAfterClockJump, publicUrl, homeRegion = "us-east-1" } = options;
  const clock = new Clock({ holdAfterJump: holdAfterClockJump ?? true });
  const runRooms = new RunRooms();
  return {
    database,
    clock,
    events: new Events(),
    jobs: new Map(jobs.map((job) => [job.name, job])),
    egress,
    secretKeys: secretKeysOf(options),
    tokenFlight: new SingleFlight(),
    runRooms,
    enqueuer: enqueuer(database, runRooms),
    publicUrl: publicUrl ?? "http://localhost:3000",
    homeRegion,
    placeOf: placesOf(database, homeRegion),
    sendMail: options.sendMail ?? null,
    log,
  };
}
