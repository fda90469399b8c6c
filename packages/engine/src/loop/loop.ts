// Runs one pass after another for as long as it is asked to, and sleeps in between.
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";

export interface LoopOptions {
  readonly name: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Does what there is to do; answers how many milliseconds it may sleep, 0 to go on at once. */
  readonly pass: () => Promise<number>;
  /** Called when a pass found nothing to do at once. */
  readonly onIdle?: () => void;
}

/** The first wait after a failed pass; it doubles up to the longest. */
const firstBackOffMs = 100;
const longestBackOffMs = 5_000;

export class Loop {
  readonly name: string;
  readonly #options: LoopOptions;
  #running: Promise<void> | null = null;
  #stopping = false;
  #woken = false;
  #cutSleep: (() => void) | null = null;
  #failures = 0;
  #passedMs: number;

  constructor(options: LoopOptions) {
    this.name = options.name;
    this.#options = options;
    this.#passedMs = options.clock.monotonicMs();
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** There may be something to do: a sleep ends now, a pass under way is followed by another. */
  wake(): void {
    this.#woken = true;
    this.#cutSleep?.();
  }

  /** Awaits the pass under way. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.wake();
    await this.#running;
  }

  /** Seconds since a pass last went well. */
  get silentSeconds(): number {
    return (this.#options.clock.monotonicMs() - this.#passedMs) / 1000;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      this.#woken = false;
      const sleepMs = await this.#pass();
      await this.#sleep(sleepMs);
    }
  }

  /** A failure is told once per outage, not once per try: an outage of the database would fill the log. */
  async #pass(): Promise<number> {
    try {
      const sleepMs = await this.#options.pass();
      if (this.#failures > 0) this.#options.log.info({ loop: this.name }, "loop works again");
      this.#failures = 0;
      this.#passedMs = this.#options.clock.monotonicMs();
      if (sleepMs > 0) this.#options.onIdle?.();
      return sleepMs;
    } catch (error) {
      if (this.#failures++ === 0)
        this.#options.log.error({ loop: this.name, err: error }, "loop failed; it goes on trying");
      // Woken while it fails, it would spin: only the back-off paces it.
      this.#woken = false;
      const ceiling = Math.min(firstBackOffMs * 2 ** Math.min(this.#failures, 10), longestBackOffMs);
      return ceiling / 2 + (this.#options.clock.random() * ceiling) / 2;
    }
  }

  /** One timer lasts a few seconds at most; a longer sleep is several of them. */
  async #sleep(ms: number): Promise<void> {
    const { clock } = this.#options;
    const until = clock.monotonicMs() + ms;
    for (let leftMs = ms; leftMs > 0; leftMs = until - clock.monotonicMs()) {
      if (this.#woken || this.#stopping) return;
      await this.#nap(leftMs);
    }
  }

  async #nap(ms: number): Promise<void> {
    const over = Promise.withResolvers<void>();
    const timer = this.#options.clock.after(ms, over.resolve);
    this.#cutSleep = over.resolve;
    await over.promise;
    this.#cutSleep = null;
    timer.cancel();
  }
}
