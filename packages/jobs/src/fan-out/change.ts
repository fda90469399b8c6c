// Something that others wait for, again and again.
import { untilAborted } from "./until-aborted.ts";

export class Change {
  #next = Promise.withResolvers<void>();

  happened(): void {
    this.#next.resolve();
    this.#next = Promise.withResolvers();
  }

  /** Resolves when it happens the next time; rejects with the signal's reason. */
  awaited(signal?: AbortSignal): Promise<void> {
    return signal === undefined ? this.#next.promise : untilAborted(this.#next.promise, signal);
  }
}
