// The dispatcher: claims runs, starts each when it is due, and sees to it that its end is recorded.
import { longestSleepMs } from "../clock.ts";
import type { AttemptResult } from "../run/attempt-result.ts";
import { claim, handBack, interrupt, keepAlive, readNextClaim, start, type Claimer } from "../run/claim.ts";
import type { ClaimedRun } from "../run/claimed-run.ts";
import { heartbeatSeconds, leaseSeconds } from "../run/lease.ts";
import { settlementOf } from "../run/settlement.ts";
import { pauseGone } from "../schedule/pause-gone.ts";
import type { Attempt, AttemptContext } from "./attempt-context.ts";
import { tryRun } from "./attempt.ts";
import { HeldRuns } from "./held-runs.ts";
import type { Settler } from "./settler.ts";

/** Attempts under way at once on one node. */
export const mostAttempts = 500;
/** Runs claimed ahead and kept in memory. */
export const mostHeld = 5_000;
/** So many runs are claimed in one round trip. */
const runsPerClaim = 500;
const heldElsewhereMs = 50;

export interface DispatcherParts extends AttemptContext {
  readonly settler: Settler;
  readonly claimer: Claimer;
  /** Wakes the loop that starts held runs. */
  readonly onHeld: () => void;
}

export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #held = new HeldRuns<ClaimedRun>();
  readonly #attempts = new Map<string, Attempt>();
  readonly #underWay = new Set<Promise<void>>();
  #accepting = true;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** One pass of the claiming loop; answers how long nothing will have to be claimed. */
  async claimDue(): Promise<number> {
    const { engine, claimer } = this.#parts;
    const room = Math.min(runsPerClaim, mostAttempts - this.#attempts.size, mostHeld - this.#held.size);
    if (room <= 0 || !this.#accepting || engine.clock.held) return longestSleepMs;
    const askedMs = engine.clock.monotonicMs();
    const runs = await claim(engine.database, claimer, room);
    if (!this.#accepting) return this.#handBackAll(runs);
    for (const run of runs) this.#take(run, askedMs);
    if (runs.some((run) => run.state === "claimed")) this.#parts.onHeld();
    return runs.length === room ? 0 : this.#untilNextClaim();
  }

  /** One pass of the starting loop; answers how long until the next held run is due. */
  async startDue(): Promise<number> {
    const { engine } = this.#parts;
    const room = Math.max(0, mostAttempts - this.#attempts.size);
    const due = this.#held.takeDue((run) => engine.clock.msUntil(run.dueAt) === 0, room);
    if (due.length > 0) await this.#start(due);
    const next = this.#held.nextDueAt;
    if (next === null || room === 0) return longestSleepMs;
    return Math.max(1, engine.clock.msUntil(next));
  }

  /** One pass of the heartbeat; who has lost its run, or may have, stops. */
  async heartbeat(): Promise<number> {
    const { engine } = this.#parts;
    const attempts = [...this.#attempts.values()];
    if (attempts.length === 0) return heartbeatSeconds * 1000;
    const askedMs = engine.clock.monotonicMs();
    this.#abandonOverdue(askedMs);
    const held = await keepAlive(
      engine.database,
      attempts.map(({ run }) => run),
    );
    for (const attempt of attempts) {
      if (held.has(attempt.run.runId)) attempt.aliveMs = askedMs;
      else attempt.abort.abort(new Error("The run was cancelled or taken over."));
    }
    return heartbeatSeconds * 1000;
  }

  /** These runs were cancelled or taken back. */
  stopRuns(runIds: readonly string[]): void {
    this.#held.drop(runIds);
    for (const runId of runIds) this.#attempts.get(runId)?.abort.abort(new Error("The run was cancelled."));
  }

  /** Claims no more, gives back what has not begun, and waits for the rest; what is not done in time is interrupted. */
  async stop(graceSeconds: number): Promise<void> {
    this.#accepting = false;
    await this.#giveBack(this.#held.takeAll(), []);
    if (await this.#settledWithin(graceSeconds * 1000)) return;
    const left = [...this.#attempts.values()];
    for (const attempt of left) giveUp(attempt, "The node is stopping.");
    await this.#giveBack(
      [],
      left.map(({ run }) => run),
    );
  }

  get busy(): boolean {
    return this.#underWay.size > 0;
  }

  /** Resolves when no attempt is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.race(this.#underWay);
  }

  #take(run: ClaimedRun, askedMs: number): void {
    if (run.state === "claimed") this.#held.add(run);
    else this.#begin(run, askedMs);
  }

  async #start(due: readonly ClaimedRun[]): Promise<void> {
    const { engine } = this.#parts;
    const askedMs = engine.clock.monotonicMs();
    const started = await start(engine.database, due).catch((error: unknown) => {
      // Perhaps started, perhaps not: the lease decides, and the rescuer takes back what nobody works on.
      engine.log.warn({ runs: due.length, err: error }, "held runs could not be started");
      throw error;
    });
    engine.clock.observe(started.now, askedMs);
    for (const run of due) {
      const attempt = started.attempts.get(run.runId);
      if (attempt !== undefined) this.#begin({ ...run, attempt, state: "running" }, askedMs);
      else if (run.dueAt > started.now) this.#held.add(run);
    }
  }

  #begin(run: ClaimedRun, aliveMs: number): void {
    const attempt: Attempt = { run, abort: new AbortController(), aliveMs, givenUp: false };
    // Rescued while we still worked on it, and claimed by ourselves: the older try has lost.
    this.#attempts.get(run.runId)?.abort.abort(new Error("The run was taken over."));
    this.#attempts.set(run.runId, attempt);
    const work = this.#work(attempt).catch((error: unknown) => {
      this.#parts.engine.log.error(
        { runId: run.runId, err: error },
        "attempt broken off; its lease will end",
      );
    });
    const tracked = work.finally(() => {
      this.#underWay.delete(tracked);
      if (this.#attempts.get(run.runId) === attempt) this.#attempts.delete(run.runId);
      this.#parts.engine.events.emit("waiting");
    });
    this.#underWay.add(tracked);
  }

  async #work(attempt: Attempt): Promise<void> {
    const { engine } = this.#parts;
    engine.events.emit("started", [attempt.run.runId]);
    const result = await tryRun(attempt, this.#parts);
    if (result === null || attempt.givenUp) return;
    await this.#record(attempt, result);
  }

  async #record({ run }: Attempt, result: AttemptResult): Promise<void> {
    const { engine, settler } = this.#parts;
    const remainingSeconds = engine.clock.msUntil(run.expiresAt) / 1000;
    const settlement = settlementOf(run, result, { remainingSeconds, random: engine.clock.random() });
    const settled = await settler.add(settlement);
    if (settled === "superseded" || settled === "waiting") return;
    engine.events.emit("ended", [{ id: run.runId, state: settled }]);
    // Other nodes wait for calls alone; a notice per scheduled run would be one for nobody.
    if (run.kind === "call" || run.kind === "manual") engine.events.tell({ kind: "ended", ids: [run.runId] });
    if (result.pauses && run.scheduleId !== null) await pauseGone(engine, run);
  }

  /** No sign of life reached the database for a whole lease: another node may have taken the run. */
  #abandonOverdue(nowMs: number): void {
    for (const attempt of this.#attempts.values()) {
      if (nowMs - attempt.aliveMs >= leaseSeconds * 1000)
        giveUp(attempt, "The lease ended without an answer from the database.");
    }
  }

  async #untilNextClaim(): Promise<number> {
    const { engine, claimer } = this.#parts;
    const askedMs = engine.clock.monotonicMs();
    const { now, claimAt } = await readNextClaim(engine.database, claimer);
    engine.clock.observe(now, askedMs);
    if (claimAt === null) return longestSleepMs;
    // Due, and yet not claimed just now: another node holds it for a moment, or it has grown too old.
    return claimAt <= now ? heldElsewhereMs : Math.max(1, engine.clock.msUntil(claimAt));
  }

  /** What a claim brought after the stop had begun. */
  async #handBackAll(runs: readonly ClaimedRun[]): Promise<number> {
    await this.#giveBack(
      runs.filter((run) => run.state === "claimed"),
      runs.filter((run) => run.state === "running"),
    );
    return longestSleepMs;
  }

  /** Told to the others: without it, what is due now would wait for their next look. */
  async #giveBack(claimed: readonly ClaimedRun[], running: readonly ClaimedRun[]): Promise<void> {
    const { engine } = this.#parts;
    await handBack(engine.database, claimed);
    await interrupt(engine.database, running);
    if (claimed.length + running.length > 0) engine.events.tell({ kind: "waiting" });
  }

  async #settledWithin(ms: number): Promise<boolean> {
    const { clock } = this.#parts.engine;
    const until = clock.monotonicMs() + ms;
    for (let leftMs = ms; this.busy && leftMs > 0; leftMs = until - clock.monotonicMs()) {
      const waited = Promise.withResolvers<void>();
      const timer = clock.after(leftMs, waited.resolve);
      await Promise.race([this.idle(), waited.promise]);
      timer.cancel();
    }
    return !this.busy;
  }
}

function giveUp(attempt: Attempt, why: string): void {
  attempt.givenUp = true;
  attempt.abort.abort(new Error(why));
}
