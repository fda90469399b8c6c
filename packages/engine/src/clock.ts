// The node's idea of the database's time: read from every answer, carried on by the monotonic clock in between.
import { performance } from "node:perf_hooks";
import { setImmediate as turn } from "node:timers/promises";

/** A timer never sleeps longer: Node fires timers beyond 24.8 days at once, and a short sleep bounds what a lost wake-up costs. */
export const longestSleepMs = 5_000;
/** How far the database clock may move against the monotonic clock between two looks before firing is held. */
export const clockJumpMs = 5_000;
/** Clocks drift apart, by far less than a millisecond within so long. */
const longestTrustMs = 2_000;
/** Node's timers fire up to a millisecond late, and take whole ones. */
const finestTimerMs = 1;
/** So many looks in a row must agree with the new time before firing goes on. */
export const agreeingLooks = 3;

export interface Timer {
  cancel(): void;
}

export class Clock {
  #databaseMs: number | null = null;
  #monotonicMs = 0;
  #leastAheadMs = Number.NEGATIVE_INFINITY;
  #leastSeenMs = Number.NEGATIVE_INFINITY;
  #looksToGo = 0;
  readonly #holdAfterJump: boolean;

  /** @param holdAfterJump false only where a test moves the time on purpose. */
  constructor(options: { readonly holdAfterJump: boolean }) {
    this.#holdAfterJump = options.holdAfterJump;
  }

  /**
   * Takes in the database's time, asked for at the monotonic `askedMs`; answers how far it jumped against the monotonic
   * clock, in milliseconds. A slow answer is no jump: the time was read somewhere between question and answer.
   */
  observe(databaseNow: Date, askedMs: number): number {
    const answeredMs = performance.now();
    const now = databaseNow.getTime();
    const jumpMs = this.#jump(now, { askedMs, answeredMs });
    this.#databaseMs = now;
    this.#monotonicMs = (askedMs + answeredMs) / 2;
    this.#keepLeast(now, { askedMs, answeredMs });
    if (Math.abs(jumpMs) > clockJumpMs) this.#looksToGo = this.#holdAfterJump ? agreeingLooks : 0;
    else if (this.#looksToGo > 0) this.#looksToGo -= 1;
    return jumpMs;
  }

  /**
   * How far the database's clock is ahead of the monotonic one at least: it was read before the answer came, and says whole
   * milliseconds. The best of the last looks counts; one that says less than they allow means that it was set back.
   */
  #keepLeast(
    now: number,
    { askedMs, answeredMs }: { readonly askedMs: number; readonly answeredMs: number },
  ): void {
    const least = now - answeredMs;
    const most = now + 1 - askedMs;
    const isBetter = least >= this.#leastAheadMs || most < this.#leastAheadMs;
    if (!isBetter && answeredMs - this.#leastSeenMs < longestTrustMs) return;
    this.#leastAheadMs = least;
    this.#leastSeenMs = answeredMs;
  }

  #jump(
    now: number,
    { askedMs, answeredMs }: { readonly askedMs: number; readonly answeredMs: number },
  ): number {
    if (this.#databaseMs === null) return 0;
    const earliest = this.#databaseMs + askedMs - this.#monotonicMs;
    const latest = this.#databaseMs + answeredMs - this.#monotonicMs;
    return now < earliest ? now - earliest : Math.max(0, now - latest);
  }

  /** True while a jump of the database clock is not yet confirmed. */
  get held(): boolean {
    return this.#looksToGo > 0;
  }

  /** The database's time by the last look carried on: for marks on log lines, never for decisions. */
  now(): Date {
    return this.#databaseMs === null
      ? new Date()
      : new Date(this.#databaseMs + performance.now() - this.#monotonicMs);
  }

  /** What this machine takes the time for: to be compared with the database's, never to decide by. */
  machineNow(): Date {
    return new Date();
  }

  /** Milliseconds from now until the instant, by the last look at the database carried on; 0 when it has passed. */
  msUntil(instant: Date): number {
    if (this.#databaseMs === null) return 0;
    return Math.max(0, instant.getTime() - (this.#databaseMs + performance.now() - this.#monotonicMs));
  }

  /**
   * Resolves a fraction of a millisecond after the instant has passed for sure. For the last steps before a run begins: within
   * the last one it waits from turn to turn.
   */
  async reach(instant: Date): Promise<void> {
    for (;;) {
      const leftMs = this.#msUntilSurely(instant);
      if (leftMs <= 0) return;
      if (leftMs > finestTimerMs) await this.sleep(Math.floor(leftMs - finestTimerMs));
      else await turn();
    }
  }

  #msUntilSurely(instant: Date): number {
    if (this.#databaseMs === null) return 0;
    return instant.getTime() - (performance.now() + this.#leastAheadMs);
  }

  /** Milliseconds of a clock that never jumps, for ages of leases. */
  monotonicMs(): number {
    return performance.now();
  }

  /** Calls back once after a delay, rounded up: Node cuts fractions and would fire early. */
  after(delayMs: number, callback: () => void): Timer {
    const timer = setTimeout(callback, Math.min(Math.ceil(delayMs), longestSleepMs));
    return { cancel: () => clearTimeout(timer) };
  }

  /** Waits, at most `longestSleepMs`. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.after(ms, resolve));
  }

  /** A number in [0, 1) for the random half of a retry's delay. */
  random(): number {
    return Math.random();
  }
}
