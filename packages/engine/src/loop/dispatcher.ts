// The dispatcher: claims runs, a little ahead of their time, and starts each when it is due.
import { longestSleepMs } from "../clock.ts";
import type { EngineContext } from "../engine-context.ts";
import { admit } from "../run/admit.ts";
import {
  claim,
  handBack,
  hasLimits,
  interrupt,
  readNextClaim,
  start,
  startLeadMs,
  type Claimer,
  type NextClaim,
} from "../run/claim.ts";
import type { ClaimedRun } from "../run/claimed-run.ts";
import { lookAheadSeconds } from "../schedule/plan-at.ts";
import type { Attempts } from "./attempts.ts";
import { HeldRuns } from "./held-runs.ts";

/** Attempts at work at once on one node. */
export const mostAttempts = 500;
/** Attempts done whose ends are being recorded: while these are on their way to the database, others begin. */
const mostEnding = 1_000;
/** Runs claimed ahead and kept in memory. */
export const mostHeld = 5_000;
/** So many runs are claimed in one round trip. */
const runsPerClaim = 500;
/** While there is no end to due runs: a claim for fewer than these waits a moment for more room, since every claim has its price. */
const fewestPerClaim = 100;
const longestForRoomMs = 10;
const heldElsewhereMs = 50;
/** Runs at a gate are let through so often at least, while there is no end to those that need no gate. */
const longestWithoutLookMs = 1_000;
/** While a jump of the database clock is not confirmed. */
const heldClockMs = 1000;

export interface DispatcherParts {
  readonly engine: EngineContext;
  readonly claimer: Claimer;
  readonly attempts: Attempts;
  /** Wakes the loop that starts held runs. */
  readonly onHeld: () => void;
}

export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #held = new HeldRuns<ClaimedRun>();
  #accepting = true;
  #lookedMs = Number.NEGATIVE_INFINITY;
  /** More would have been claimed, or begun, if there had been room. */
  readonly #wantsRoom = { claim: false, start: false };
  /** Monotonic milliseconds of the last claim that left due runs behind; null: the last one took all. */
  #leftMs: number | null = null;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** One pass of the claiming loop; answers how long nothing will have to be claimed. */
  async claimDue(): Promise<number> {
    const { engine, claimer } = this.#parts;
    if (engine.clock.held) return heldClockMs;
    const room = Math.min(runsPerClaim, this.#room, mostHeld - this.#held.size);
    this.#wantsRoom.claim = true;
    if (room <= 0 || !this.#accepting) return longestSleepMs;
    const askedMs = engine.clock.monotonicMs();
    const patienceMs = this.#leftMs === null ? 0 : this.#leftMs + longestForRoomMs - askedMs;
    if (room < fewestPerClaim && patienceMs > 0) return Math.ceil(patienceMs);
    const runs = await claim(engine.database, claimer, room);
    this.#leftMs = runs.length === room ? askedMs : null;
    this.#wantsRoom.claim = this.#leftMs !== null;
    await this.#take(runs, askedMs);
    if (runs.length === room && askedMs - this.#lookedMs < longestWithoutLookMs) return 0;
    const idleMs = await this.#untilNextClaim();
    return runs.length === room ? 0 : idleMs;
  }

  /** One pass of the starting loop; answers how long until the next held run is due. */
  async startDue(): Promise<number> {
    const { engine } = this.#parts;
    const room = Math.max(0, this.#room);
    const due = this.#held.takeDue((run) => engine.clock.msUntil(run.dueAt) <= leadMsOf(run), room);
    this.#wantsRoom.start = due.length === room;
    if (due.length > 0) await this.#start(due);
    const next = this.#held.nextDueAt;
    if (next === null || room === 0) return longestSleepMs;
    return Math.max(1, Math.floor(engine.clock.msUntil(next) - startLeadMs));
  }

  /** These held runs were cancelled or taken back. */
  drop(runIds: readonly string[]): void {
    this.#held.drop(runIds);
  }

  /** From now on nothing is begun; what a claim under way still brings is given back. */
  refuse(): void {
    this.#accepting = false;
  }

  /** Gives back what has not begun, waits for the rest, and interrupts what is not done in time. */
  async stop(graceSeconds: number): Promise<void> {
    this.refuse();
    await this.#giveBack(this.#held.takeAll(), []);
    await this.#giveBack([], await this.#parts.attempts.endWithin(graceSeconds));
  }

  /** The end of an attempt is worth a look at what waits. */
  get wantsRoom(): boolean {
    return this.#wantsRoom.claim || this.#wantsRoom.start;
  }

  get #room(): number {
    const { size, ending } = this.#parts.attempts;
    return Math.min(mostAttempts - (size - ending), mostAttempts + mostEnding - size);
  }

  async #take(runs: readonly ClaimedRun[], askedMs: number): Promise<void> {
    const claimed = runs.filter((run) => run.state === "claimed");
    const running = runs.filter((run) => run.state === "running");
    if (!this.#accepting) return this.#giveBack(claimed, running);
    for (const run of running) this.#parts.attempts.begin(run, askedMs);
    for (const run of claimed) this.#held.add(run);
    if (claimed.length > 0) this.#parts.onHeld();
  }

  /** Those with limits apart: what keeps their limits locked for long, or fails under them, is not for the others to bear. */
  async #start(due: readonly ClaimedRun[]): Promise<void> {
    if (!this.#accepting) return this.#giveBack(due, []);
    const limited = due.filter(hasLimits);
    const free = due.filter((run) => !hasLimits(run));
    for (const runs of [free, limited]) if (runs.length > 0) await this.#begin(runs);
  }

  async #begin(due: readonly ClaimedRun[]): Promise<void> {
    const { engine, attempts } = this.#parts;
    const askedMs = engine.clock.monotonicMs();
    // If this fails they may have started or not: the lease decides, and the rescuer takes back what nobody works on.
    const started = await start(engine.database, due);
    engine.clock.observe(started.now, askedMs);
    for (const run of due) {
      const attempt = started.attempts.get(run.runId);
      const putOffTo = started.putOff.get(run.runId);
      if (attempt !== undefined) attempts.begin({ ...run, attempt, state: "running" }, askedMs, run.dueAt);
      else if (putOffTo !== undefined) this.#held.add({ ...run, dueAt: putOffTo });
      else if (run.dueAt.getTime() > started.now.getTime() + leadMsOf(run)) this.#held.add(run);
    }
  }

  async #untilNextClaim(): Promise<number> {
    const { engine, claimer } = this.#parts;
    const askedMs = engine.clock.monotonicMs();
    const next = await readNextClaim(engine.database, claimer);
    engine.clock.observe(next.now, askedMs);
    this.#lookedMs = askedMs;
    // Due, and yet not claimed just now: another node holds it for a moment, or it has grown too old.
    return Math.min(this.#until(next.claimAt, next.now, heldElsewhereMs), await this.#admitDue(next));
  }

  /** Lets runs through that wait at a gate. Where none waits it asks nothing: the look at the next claim has told. */
  async #admitDue({ now, admitAt }: NextClaim): Promise<number> {
    if (admitAt === null || admitAt > now) return this.#until(admitAt, now, 0);
    const { engine, claimer } = this.#parts;
    const room = Math.min(runsPerClaim, this.#room);
    this.#wantsRoom.claim ||= room <= 0;
    if (room <= 0) return longestSleepMs;
    const admitted = await admit(engine.database, claimer, room);
    if (admitted.count > 0) return 0;
    const slotAt = admitted.nextAt && new Date(admitted.nextAt.getTime() - lookAheadSeconds * 1000);
    const idleMs = this.#until(slotAt, admitted.now, heldElsewhereMs);
    return admitted.busy ? Math.min(heldElsewhereMs, idleMs) : idleMs;
  }

  #until(instant: Date | null, now: Date, passedMs: number): number {
    if (instant === null) return longestSleepMs;
    return instant <= now ? passedMs : Math.max(1, this.#parts.engine.clock.msUntil(instant));
  }

  /** Told to the others: without it, what is due now would wait for their next look. */
  async #giveBack(claimed: readonly ClaimedRun[], running: readonly ClaimedRun[]): Promise<void> {
    const { engine } = this.#parts;
    await handBack(engine.database, claimed);
    await interrupt(engine.database, running);
    if (claimed.length + running.length > 0) engine.events.tell({ kind: "waiting" });
  }
}

/** What has limits starts by them, and by nothing before its time. */
const leadMsOf = (run: ClaimedRun): number => (hasLimits(run) ? 0 : startLeadMs);
