// The engine's loops put together: who wakes whom, and in which order they stop.
import { HttpPools } from "../delivery/http-pools.ts";
import type { EngineContext } from "../engine-context.ts";
import type { ServerLog } from "../server-log/server-log.ts";
import { Attempts } from "./attempts.ts";
import { Dispatcher } from "./dispatcher.ts";
import { Loop } from "./loop.ts";
import { Member } from "./member.ts";
import { planDue } from "./planner.ts";
import { post } from "./postman.ts";
import { prune, type Retention } from "./pruner.ts";
import { rescueLost } from "./rescuer.ts";
import { RunLog } from "./run-log.ts";
import { scan } from "./scanner.ts";
import { Scribe } from "./scribe.ts";
import { Settler } from "./settler.ts";
import { bury } from "./undertaker.ts";
import { watch } from "./watchman.ts";

export interface EngineLoops {
  readonly member: Member;
  readonly attempts: Attempts;
  readonly dispatcher: Dispatcher;
  readonly pools: HttpPools;
  readonly all: readonly Loop[];
  /** Null: what this node logs is not put on record. */
  readonly scribe: Scribe | null;
  /** Aborted when the node stops: nobody waits for an alarm's receiver then. */
  readonly stopping: AbortController;
}

export interface LoopSettings {
  readonly node: Member["node"];
  readonly retention: Retention;
  readonly serverLog: ServerLog | null;
}

/** Ends that an alarm may turn over for. */
const troubling: ReadonlySet<string> = new Set(["dead", "partial"]);

export function assembleLoops(
  context: EngineContext,
  { node, retention, serverLog }: LoopSettings,
): EngineLoops {
  const { clock, log, events } = context;
  const pools = new HttpPools({ egress: context.egress });
  const runLog = new RunLog(context);
  const member = new Member(context, node);
  const settler = new Settler(context, runLog);
  const claimer = { nodeId: node.id, jobs: [...context.jobs.keys()] };
  const attempts = new Attempts({ engine: context, pools, runLog }, settler, () => {
    if (dispatcher.wantsRoom) wakeDispatcher();
  });
  const dispatcher = new Dispatcher({ engine: context, claimer, attempts, onHeld: () => starter.wake() });
  const loop = (name: string, pass: () => Promise<number>): Loop =>
    new Loop({ name, clock, log, pass, onIdle: () => events.emit("idle", name) });
  const planner = loop("planner", () => planDue(context, !member.timezonesAreCurrent));
  const claimerLoop = loop("dispatcher", () => dispatcher.claimDue());
  const starter = loop("starter", () => dispatcher.startDue());
  events.on("planned", () => planner.wake());
  const wakeDispatcher = (): void => {
    claimerLoop.wake();
    // Held runs that are due wait for room, which the end of an attempt makes.
    starter.wake();
  };
  events.on("waiting", wakeDispatcher);
  events.on("cancelled", (runIds) => {
    dispatcher.drop(runIds);
    attempts.stop(runIds, "The run was cancelled.");
  });
  const stopping = new AbortController();
  const watchman = loop("watchman", () => watch({ engine: context, pools, signal: stopping.signal }));
  const postman = loop("postman", () => post({ engine: context, pools, signal: stopping.signal }));
  events.on("published", () => postman.wake());
  const undertaker = loop("undertaker", () => bury(context));
  events.on("ended", (runs) => {
    if (runs.some((run) => troubling.has(run.state))) watchman.wake();
    if (runs.some((run) => run.state === "dead")) undertaker.wake();
  });
  const scribe = serverLog === null ? null : new Scribe(context, serverLog, node.name);
  const all = [
    planner,
    claimerLoop,
    starter,
    loop("heartbeat", () => attempts.keepAlive()),
    loop("rescuer", () => rescueLost(context)),
    loop("member", () => member.announce()),
    undertaker,
    loop("pruner", () => prune(context, retention)),
    loop("scanner", () => scan(context)),
    watchman,
    postman,
    ...(scribe === null ? [] : [loop("scribe", () => scribe.write())]),
  ];
  return { member, attempts, dispatcher, pools, all, scribe, stopping };
}

/** Heartbeats go on to the end: what is still being finished must keep its lease; so does the log of what happens meanwhile. */
export async function stopLoops(
  { all, dispatcher, stopping }: EngineLoops,
  graceSeconds: number,
): Promise<void> {
  stopping.abort();
  const toTheEnd = (loop: Loop): boolean => loop.name === "heartbeat" || loop.name === "scribe";
  await Promise.all(all.filter((loop) => !toTheEnd(loop)).map((loop) => loop.stop()));
  try {
    await dispatcher.stop(graceSeconds);
  } finally {
    await Promise.all(all.filter(toTheEnd).map((loop) => loop.stop()));
  }
}

/** Does at once everything that is due now, and awaits its end. */
export async function workOff(
  context: EngineContext,
  { member, attempts, dispatcher, pools, scribe, stopping }: EngineLoops,
): Promise<void> {
  // However far a test has moved the time, what this node works on is not lost.
  await attempts.keepAlive();
  // An attempt may make runs, and be over before anybody looks whether one is under way.
  let began = false;
  const note = (): void => void (began = true);
  context.events.on("started", note);
  for (let busy = true; busy;) {
    busy = false;
    began = false;
    while ((await planDue(context, !member.timezonesAreCurrent)) === 0) busy = true;
    await rescueLost(context);
    while ((await dispatcher.claimDue()) === 0) busy = true;
    await dispatcher.startDue();
    await attempts.idle();
    if (began) busy = true;
  }
  context.events.off("started", note);
  while ((await bury(context)) === 0);
  await watch({ engine: context, pools, signal: stopping.signal });
  await post({ engine: context, pools, signal: stopping.signal });
  await scribe?.write();
}
