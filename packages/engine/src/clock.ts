// The node's idea of the database's time: read from every answer, carried on by the monotonic clock in between.
import { performance } from "node:perf_hooks";

/** A timer never sleeps longer: Node fires timers beyond 24.8 days at once, and a short sleep bounds what a lost wake-up costs. */
export const longestSleepMs = 5_000;
/** How far the database clock may move against the monotonic clock between two looks before firing is held. */
export const clockJumpMs = 5_000;
/** So many looks in a row must agree with the new time before firing goes on. */
export const agreeingLooks = 3;

export interface Timer {
  cancel(): void;
}

export class Clock {
  #databaseMs: number | null = null;
  #monotonicMs = 0;
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
    if (Math.abs(jumpMs) > clockJumpMs) this.#looksToGo = this.#holdAfterJump ? agreeingLooks : 0;
    else if (this.#looksToGo > 0) this.#looksToGo -= 1;
    return jumpMs;
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
