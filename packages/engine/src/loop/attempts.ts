// The attempts under way on this node: begun, kept alive, and seen to their recorded end.
import type { AttemptResult } from "../run/attempt-result.ts";
import { hasLimits, keepAlive } from "../run/claim.ts";
import type { ClaimedRun } from "../run/claimed-run.ts";
import { heartbeatSeconds, leaseSeconds } from "../run/lease.ts";
import { handOver } from "../run/report/hand-over.ts";
import { noteOvertaken } from "../run/settle.ts";
import { settlementOf, type Settlement } from "../run/settlement.ts";
import { pauseGone } from "../schedule/pause-gone.ts";
import { AbortSwitch } from "./abort-switch.ts";
import type { Attempt, AttemptContext } from "./attempt-context.ts";
import { tryRun } from "./attempt.ts";
import type { Settler } from "./settler.ts";

export class Attempts {
  readonly #context: AttemptContext;
  readonly #settler: Settler;
  readonly #byRun = new Map<string, Attempt>();
  readonly #underWay = new Set<Promise<void>>();
  readonly #onRoom: () => void;
  #ending = 0;

  /** @param onRoom told when another attempt may begin. */
  constructor(context: AttemptContext, settler: Settler, onRoom: () => void) {
    this.#context = context;
    this.#settler = settler;
    this.#onRoom = onRoom;
  }

  get size(): number {
    return this.#underWay.size;
  }

  /** Those whose work is done, while their end is being recorded. */
  get ending(): number {
    return this.#ending;
  }

  /**
   * @param aliveMs monotonic milliseconds at which the statement was sent that began its lease.
   * @param notBefore of a run that is on record as running a moment before its time.
   */
  begin(run: ClaimedRun, aliveMs: number, notBefore: Date | null = null): void {
    const attempt: Attempt = { run, abort: new AbortSwitch(), aliveMs, notBefore, givenUp: null };
    // Rescued while we still worked on it, and claimed by ourselves: the older try has lost.
    this.stop([run.runId], "The run was taken over.");
    this.#byRun.set(run.runId, attempt);
    const { engine } = this.#context;
    const work = this.#work(attempt).catch((error: unknown) => {
      engine.log.error({ runId: run.runId, err: error }, "attempt broken off; its lease will end");
    });
    const tracked = work.finally(() => {
      this.#underWay.delete(tracked);
      if (this.#byRun.get(run.runId) === attempt) this.#byRun.delete(run.runId);
      this.#onRoom();
    });
    this.#underWay.add(tracked);
  }

  stop(runIds: readonly string[], why: string): void {
    for (const runId of runIds) this.#byRun.get(runId)?.abort.abort(new Error(why));
  }

  /** One pass of the heartbeat; who has lost its run, or may have, stops. */
  async keepAlive(): Promise<number> {
    const { engine } = this.#context;
    const attempts = [...this.#byRun.values()];
    if (attempts.length === 0) return heartbeatSeconds * 1000;
    const askedMs = engine.clock.monotonicMs();
    for (const attempt of attempts) {
      // No sign of life reached the database for a whole lease: another node may have taken the run.
      if (askedMs - attempt.aliveMs >= leaseSeconds * 1000) giveUp(attempt, "lease");
    }
    const held = await keepAlive(engine.database, attempts.map(runOf));
    for (const attempt of attempts) {
      if (held.has(attempt.run.runId)) attempt.aliveMs = askedMs;
      else attempt.abort.abort(new Error("The run was cancelled or taken over."));
    }
    return heartbeatSeconds * 1000;
  }

  /** Resolves when none is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.race(this.#underWay);
  }

  /** Waits so long for the end of all; stops those that are left, and answers their runs. */
  async endWithin(seconds: number): Promise<readonly ClaimedRun[]> {
    const { clock } = this.#context.engine;
    const until = clock.monotonicMs() + seconds * 1000;
    for (let leftMs = seconds * 1000; this.size > 0 && leftMs > 0; leftMs = until - clock.monotonicMs()) {
      const waited = Promise.withResolvers<void>();
      const timer = clock.after(leftMs, waited.resolve);
      await Promise.race([this.idle(), waited.promise]);
      timer.cancel();
    }
    const left = [...this.#byRun.values()];
    for (const attempt of left) giveUp(attempt, "stop");
    return left.map(runOf);
  }

  async #work(attempt: Attempt): Promise<void> {
    const { engine } = this.#context;
    if (attempt.notBefore !== null) await engine.clock.reach(attempt.notBefore);
    // Cancelled in the moment between: nothing of it has begun.
    if (attempt.abort.aborted) return;
    engine.events.emit("started", [attempt.run.runId]);
    const result = await tryRun(attempt, this.#context);
    if (result === null || attempt.givenUp === "stop") return;
    if (result === "reporting") return handOver(engine.database, attempt.run);
    const settlement = this.#settlement(attempt, result);
    // A success still counts if nobody took the run; a failure may be that of our own giving up, and spends no retry.
    if (attempt.givenUp === "lease" && settlement.outcome === "failed")
      return noteOvertaken(engine.database, [settlement]);
    this.#ending += 1;
    this.#onRoom();
    try {
      await this.#record(attempt, result, settlement);
    } finally {
      this.#ending -= 1;
    }
  }

  #settlement({ run }: Attempt, result: AttemptResult): Settlement {
    const { clock } = this.#context.engine;
    const remainingSeconds = clock.msUntil(run.expiresAt) / 1000;
    return settlementOf(run, result, { remainingSeconds, random: clock.random() });
  }

  async #record({ run }: Attempt, { pauses }: AttemptResult, settlement: Settlement): Promise<void> {
    const { engine } = this.#context;
    const settled = await this.#settler.add(settlement);
    // Its next attempt may be due soon, or another under the same limit may begin.
    if (settled === "waiting" || hasLimits(run)) engine.events.emit("waiting");
    if (settled === "waiting") engine.events.emit("postponed", [run.runId]);
    if (settled === "superseded" || settled === "waiting") return;
    engine.events.emit("ended", [{ id: run.runId, state: settled }]);
    // Other nodes wait for calls alone; a notice per scheduled run would be one for nobody.
    if (run.kind === "call" || run.kind === "manual") engine.events.tell({ kind: "ended", ids: [run.runId] });
    if (pauses && run.scheduleId !== null) await pauseGone(engine, run);
  }
}

const runOf = ({ run }: Attempt): ClaimedRun => run;

const reasons = {
  lease: "The lease ended without an answer from the database.",
  stop: "The node is stopping.",
} as const;

function giveUp(attempt: Attempt, why: keyof typeof reasons): void {
  attempt.givenUp = why;
  attempt.abort.abort(new Error(reasons[why]));
}
