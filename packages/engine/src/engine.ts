// The engine: its loops on one database, started and stopped as one.
import { v4 as uuidv4 } from "uuid";
import type { Database, MigrationSet, Subscription } from "@punctual/database";
import { Clock } from "./clock.ts";
import { checkSecretKey } from "./connection/check-secret-key.ts";
import type { EgressPolicy } from "./delivery/egress.ts";
import { HttpPools } from "./delivery/http-pools.ts";
import type { JobRunner } from "./delivery/job-runner.ts";
import type { EngineContext } from "./engine-context.ts";
import { Events } from "./events.ts";
import { ensureDefaultGroup } from "./group/ensure-default-group.ts";
import { readHealth, type Health } from "./health.ts";
import type { Log } from "./log.ts";
import { Dispatcher } from "./loop/dispatcher.ts";
import { Loop } from "./loop/loop.ts";
import { Member } from "./loop/member.ts";
import { planDue } from "./loop/planner.ts";
import { defaultRetention, prune, type Retention } from "./loop/pruner.ts";
import { rescueLost } from "./loop/rescuer.ts";
import { RunLog } from "./loop/run-log.ts";
import { Settler } from "./loop/settler.ts";
import { leave } from "./node/membership.ts";
import { exchangeNotices } from "./notices.ts";

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
  readonly log: Log;
  /** For people; the node's identity is random per start. */
  readonly nodeName: string;
  readonly retention?: Retention;
  /** Of the IANA time zone data; those of this process unless a test says otherwise. */
  readonly tzVersion?: string;
  /** False only where a test moves the database's time on purpose. Default true. */
  readonly holdAfterClockJump?: boolean;
}

export interface Engine extends EngineContext {
  readonly nodeId: string;
  /** Checks the secret key, makes the default group, joins the nodes. Throws SecretKeyRefused, and when the database is away. */
  prepare(): Promise<void>;
  /** Prepares, then starts the loops. Throws like `prepare`. */
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
  const machine = assemble({ ...context, database: options.loopDatabase ?? context.database }, { node, retention: options.retention ?? defaultRetention });
  let notices: Subscription | null = null;
  return {
    ...context,
    nodeId: node.id,
    prepare: () => prepare(context, machine),
    async start() {
      await prepare(context, machine);
      notices = await exchangeNotices(context, node.id);
      for (const loop of machine.loops) loop.start();
    },
    async stop({ graceSeconds }) {
      await stopLoops(machine, graceSeconds);
      await notices?.close();
      await leave(context.database, node);
      await machine.pools.close();
    },
    health: () => readHealth(context, machine),
    workOff: () => workOff(context, machine),
  };
}

async function prepare(context: EngineContext, { member }: Machine): Promise<void> {
  await assertSecretKey(context);
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

function contextOf({
  database,
  jobs,
  egress,
  secretKey,
  log,
  holdAfterClockJump,
}: EngineOptions): EngineContext {
  const clock = new Clock({ holdAfterJump: holdAfterClockJump ?? true });
  return {
    database,
    clock,
    events: new Events(),
    jobs: new Map(jobs.map((job) => [job.name, job])),
    egress,
    secretKey,
    log,
  };
}

export interface Machine {
  readonly member: Member;
  readonly dispatcher: Dispatcher;
  readonly pools: HttpPools;
  readonly loops: readonly Loop[];
}

interface MachineParts {
  readonly node: Member["node"];
  readonly retention: Retention;
}

function assemble(context: EngineContext, { node, retention }: MachineParts): Machine {
  const { clock, log, events } = context;
  const pools = new HttpPools({ egress: context.egress });
  const runLog = new RunLog(context);
  const member = new Member(context, node);
  const settler = new Settler(context, runLog);
  const claimer = { nodeId: node.id, jobs: [...context.jobs.keys()] };
  const dispatcher = new Dispatcher({
    engine: context,
    pools,
    runLog,
    settler,
    claimer,
    onHeld: () => starter.wake(),
  });
  const loop = (name: string, pass: () => Promise<number>): Loop =>
    new Loop({ name, clock, log, pass, onIdle: () => events.emit("idle", name) });
  const planner = loop("planner", () => planDue(context, !member.timezonesAreCurrent));
  const claimerLoop = loop("dispatcher", () => dispatcher.claimDue());
  const starter = loop("starter", () => dispatcher.startDue());
  events.on("planned", () => planner.wake());
  events.on("waiting", () => claimerLoop.wake());
  events.on("cancelled", (runIds) => dispatcher.stopRuns(runIds));
  const loops = [
    planner,
    claimerLoop,
    starter,
    loop("heartbeat", () => dispatcher.heartbeat()),
    loop("rescuer", () => rescueLost(context)),
    loop("member", () => member.announce()),
    loop("pruner", () => prune(context, retention)),
  ];
  return { member, dispatcher, pools, loops };
}

/** Heartbeats go on to the end: what is still being finished must keep its lease. */
async function stopLoops({ loops, dispatcher }: Machine, graceSeconds: number): Promise<void> {
  const toTheEnd = (loop: Loop): boolean => loop.name === "heartbeat";
  await Promise.all(loops.filter((loop) => !toTheEnd(loop)).map((loop) => loop.stop()));
  await dispatcher.stop(graceSeconds);
  await Promise.all(loops.filter(toTheEnd).map((loop) => loop.stop()));
}

async function workOff(context: EngineContext, { member, dispatcher }: Machine): Promise<void> {
  // However far a test has moved the time, what this node works on is not lost.
  await dispatcher.heartbeat();
  for (let busy = true; busy;) {
    busy = false;
    while ((await planDue(context, !member.timezonesAreCurrent)) === 0) busy = true;
    await rescueLost(context);
    while ((await dispatcher.claimDue()) === 0) busy = true;
    await dispatcher.startDue();
    if (dispatcher.busy) busy = true;
    await dispatcher.idle();
  }
}
