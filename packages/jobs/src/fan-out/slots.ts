// So many calls of the work at once, and no more.
import { Change } from "./change.ts";

export class Slots {
  readonly #most: number;
  readonly #freed = new Change();
  #taken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Waits for a free one. Throws the signal's reason. */
  async take(signal: AbortSignal): Promise<void> {
    while (this.#taken >= this.#most) await this.#freed.awaited(signal);
    signal.throwIfAborted();
    this.#taken += 1;
  }

  free(): void {
    this.#taken -= 1;
    this.#freed.happened();
  }

  /** Resolves when none is taken. */
  async idle(): Promise<void> {
    while (this.#taken > 0) await this.#freed.awaited();
  }
}
