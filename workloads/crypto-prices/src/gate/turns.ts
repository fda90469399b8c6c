// So many at once and no more, in the order in which they came.

export class Turns {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Works when it is its turn. Throws the signal's reason where that aborts before. */
  async take<Answer>(signal: AbortSignal, work: () => Promise<Answer>): Promise<Answer> {
    if (this.#taken >= this.#most) await new Promise<void>((begin) => void this.#waiting.push(begin));
    else this.#taken += 1;
    try {
      // Whoever was aborted passes its turn on, and so the whole queue empties within a moment.
      signal.throwIfAborted();
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#taken -= 1;
      else next();
    }
  }
}
