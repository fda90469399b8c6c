// Holds failures back until one series has succeeded: where none does, the whole run has failed, and may be tried again.
import { RetryAfter } from "@punctual/jobs";

/** A minute, as document S1 has it between two attempts. */
const retrySeconds = 60;

export interface HeldFailuresOptions {
  /** In an earlier attempt of the run. */
  readonly someSucceeded: boolean;
  /** True of an error that lies with no series: whoever waits here is told it too. */
  readonly endsRun: (error: unknown) => boolean;
}

/**
 * A series that is on record as failed is passed over by the run's next attempt. While CoinGecko is away none may come on
 * record, so each waits here for how the others end. All of them must have begun before the first one ends.
 */
export class HeldFailures {
  readonly #endsRun: (error: unknown) => boolean;
  readonly #verdict = Promise.withResolvers<"some succeeded" | "none succeeded">();
  #begun = 0;
  #open = 0;

  constructor({ someSucceeded, endsRun }: HeldFailuresOptions) {
    this.#endsRun = endsRun;
    if (someSucceeded) this.#verdict.resolve("some succeeded");
    // Whoever waits is told; nobody may be waiting.
    this.#verdict.promise.catch(() => undefined);
  }

  /** Throws what the work threw, or RetryAfter where no series succeeded. */
  async hold(work: () => Promise<void>): Promise<void> {
    this.#begun += 1;
    this.#open += 1;
    try {
      await work();
      this.#verdict.resolve("some succeeded");
    } catch (error) {
      if (this.#endsRun(error)) this.#verdict.reject(error);
      else if (this.#open === 1) this.#verdict.resolve("none succeeded");
      this.#open -= 1;
      if ((await this.#verdict.promise) === "none succeeded") throw this.#allFailed(error);
      throw error;
    }
    this.#open -= 1;
  }

  #allFailed(last: unknown): RetryAfter {
    const message = `Expected CoinGecko to give the prices of at least one of ${this.#begun} series, got none.`;
    return new RetryAfter(retrySeconds, last instanceof Error ? `${message} ${last.message}` : message);
  }
}
