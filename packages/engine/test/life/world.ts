// What a test of real processes plays in: a database whose time it moves, a target, schedules, and nodes to start and end.
import type { Database, Subscription } from "@punctual/database";
import { vi } from "vitest";
import { createEngine, egressPolicy, putSchedule, silentLog, type Engine } from "../../src/index.ts";
import { definition, named, principal } from "../definition.ts";
import type { Fault } from "./fault.ts";
import { occurrence, readKept, type History, type KeptAttempt, type KeptRun } from "./history.ts";
import { itemsJob } from "./items-job.ts";
import { movingTime, type MovingTime } from "./moving-time.ts";
import type { NodeSettings } from "./node-process.ts";
import { startRecordingTarget, type RecordingTarget } from "./recording-target.ts";
import { startNode, type LifeNode } from "./start-node.ts";
import { minutesAfter, momentAfter, type WantedSchedule } from "./wanted-times.ts";

export interface Place {
  readonly connectionString: string;
  readonly database: Database;
}

/** How long a loaded machine may take for what takes a second. */
const patience = { timeout: 40_000, interval: 50 };
const minuteMs = 60_000;

export class World {
  readonly place: Place;
  readonly time: MovingTime;
  readonly target: RecordingTarget;
  /** Knows the verbs; its loops do not run. */
  readonly engine: Engine;
  readonly #nodes: LifeNode[] = [];
  readonly #expected: string[] = [];
  readonly #subscriptions: Subscription[] = [];

  static async open(place: Place): Promise<World> {
    const time = await movingTime(place.database);
    const engine = createEngine({
      database: place.database,
      jobs: [itemsJob({ items: 0, standsBefore: null, onItem: () => undefined })],
      egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
      secretKey: null,
      log: silentLog,
      nodeName: "test",
    });
    await engine.prepare();
    return new World({ place, time, engine, target: await startRecordingTarget() });
  }

  private constructor({ place, time, engine, target }: Pick<World, "place" | "time" | "engine" | "target">) {
    this.place = place;
    this.time = time;
    this.engine = engine;
    this.target = target;
  }

  /** A process that works on this world; it may not be up yet. */
  start(settings: Partial<NodeSettings> = {}): LifeNode {
    const node = startNode({
      connectionString: this.place.connectionString,
      fault: null,
      job: { items: 0, standsBefore: null },
      holdAfterClockJump: true,
      ...settings,
    });
    this.#nodes.push(node);
    return node;
  }

  /** A node that kills itself at the step; resolves when it is dead, and rejects when it ended in another way. */
  async crash(fault: Omit<Fault, "how">, settings: Partial<NodeSettings> = {}): Promise<void> {
    const node = this.start({ ...settings, fault: { ...fault, how: "kill" } });
    await node.said("fault");
    const signal = await node.ended;
    if (signal !== "SIGKILL") throw new Error(`Expected the node to be killed, got ${signal}.`);
  }

  /** To the target, without a retry, if not told otherwise. */
  async put({ name = "one", times, ...rest }: WantedSchedule): Promise<void> {
    const target = { kind: "http", url: this.target.url } as const;
    const said = definition({ target, retry: { maxRetries: 0 }, catchUp: "all", ...rest });
    await putSchedule(this.engine, principal, { ...named(name), definition: said });
    this.#expected.push(...times.map((at) => occurrence(`default/${name}`, at)));
  }

  /** See minutesAfter, from now. */
  async minutes(count: number): Promise<WantedSchedule> {
    return minutesAfter(await this.time.now(), count);
  }

  /** See momentAfter, from now. */
  async once(inSeconds: number): Promise<WantedSchedule> {
    return momentAfter(await this.time.now(), inSeconds);
  }

  /** Puts a schedule for so many minutes, and lets them pass while no node is up. */
  async fallDue({ minutes }: { readonly minutes: number }): Promise<void> {
    await this.put(await this.minutes(minutes));
    await this.pass({ minutes: minutes + 2 });
  }

  /** Puts a schedule for one moment and stops the time half a second before it: its run is claimed and does not begin. */
  async standBeforeNext(): Promise<() => Promise<void>> {
    const wanted = await this.once(10);
    await this.put({ ...wanted, name: "ahead" });
    const before = new Date(Math.min(...wanted.times.map((at) => at.getTime())) - 500);
    await this.time.standAt(before);
    return () => this.time.flowFrom(before);
  }

  /** For nodes that start afterwards: one that is up would hold its fire after such a jump. */
  async pass({ minutes }: { readonly minutes: number }): Promise<void> {
    await this.time.flowFrom(new Date((await this.time.now()).getTime() + minutes * minuteMs));
  }

  /** The leases of a node that is gone, or stopped in its tracks, end now instead of in half a minute. */
  async endLeases(nodeId?: string): Promise<void> {
    await this.place.database.execute(
      `update punctual.queue set lease_until = punctual.now() - interval '1 second'
        where state in ('claimed', 'running') and ($1::uuid is null or node = $1)`,
      [nodeId ?? null],
    );
  }

  /** Resolves with a count, from now on, of the notices in which a node told the others that runs are waiting. */
  async waitingNotices(): Promise<() => number> {
    let heard = 0;
    const subscription = await this.place.database.listen("punctual_notices", (payload) => {
      if (payload.includes('"kind":"waiting"')) heard++;
    });
    this.#subscriptions.push(subscription);
    return () => heard;
  }

  async until(what: string, isTrue: () => Promise<boolean> | boolean): Promise<void> {
    await vi.waitUntil(isTrue, patience).catch((error: unknown) => {
      const complaints = this.#nodes.map((node) => node.complaints).join("");
      throw new Error(
        `Expected within ${patience.timeout / 1000} s: ${what}. The nodes say:\n${complaints}`,
        {
          cause: error,
        },
      );
    });
  }

  async untilRuns(what: string, areSo: (runs: readonly KeptRun[]) => boolean): Promise<void> {
    await this.until(what, async () => areSo((await readKept(this.place.database)).runs));
  }

  async untilAttempts(what: string, areSo: (attempts: readonly KeptAttempt[]) => boolean): Promise<void> {
    await this.until(what, async () => areSo(await this.attempts()));
  }

  /** Every expected run is there, and none is open. */
  async untilDone(): Promise<void> {
    const final = new Set(["succeeded", "dead"]);
    await this.untilRuns(
      "all runs ended",
      (runs) => runs.length >= this.#expected.length && runs.every((run) => final.has(run.state)),
    );
  }

  async runs(): Promise<readonly KeptRun[]> {
    return (await readKept(this.place.database)).runs;
  }

  /** By their number within each run. */
  async attempts(): Promise<readonly KeptAttempt[]> {
    return (await readKept(this.place.database)).attempts;
  }

  async history(): Promise<History> {
    const kept = await readKept(this.place.database);
    return { ...kept, expected: this.#expected, arrivals: this.target.arrivals };
  }

  async close(): Promise<void> {
    for (const node of this.#nodes) node.signal("SIGKILL");
    await Promise.all(this.#nodes.map((node) => node.ended));
    await Promise.all(this.#subscriptions.map((subscription) => subscription.close()));
    await this.target.close();
  }
}
