// The attempts that an app has under way, so that it can stop without losing one.
import { pause, type Timing } from "./timing.ts";

export interface OpenRun {
  /** Ends the attempt; its run is to be tried again. */
  interrupt(reason: Error): void;
  /** Resolves when it has ended and been reported. Never rejects. */
  readonly finished: Promise<unknown>;
}

export class OpenRuns {
  readonly #runs = new Set<OpenRun>();
  readonly #timing: Timing;
  #stopping = false;

  constructor(timing: Timing) {
    this.#timing = timing;
  }

  get stopping(): boolean {
    return this.#stopping;
  }

  add(run: OpenRun): void {
    this.#runs.add(run);
    void run.finished.then(() => this.#runs.delete(run));
    if (this.#stopping) run.interrupt(stopped());
  }

  /** Lets the jobs end for so long, then interrupts the rest. */
  async stop(graceSeconds: number): Promise<void> {
    this.#stopping = true;
    const over = new AbortController();
    await Promise.race([this.#allFinished(), pause(this.#timing, graceSeconds, over.signal)]);
    over.abort();
    for (const run of this.#runs) run.interrupt(stopped());
    await this.#allFinished();
  }

  async #allFinished(): Promise<void> {
    await Promise.all([...this.#runs].map(({ finished }) => finished));
  }
}

const stopped = (): Error => new Error("The app that served the job stopped before it had ended.");
