// Gathers what comes in while a batch is on its way, and sends it as the next batch.

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface CoalescerOptions {
  /** Items of one batch. */
  readonly most: number;
  /** Batches on their way at once; the second and later ones go only when they are full. Default 1. */
  readonly lanes?: number;
}

export class Coalescer<Item, Answer> {
  readonly #send: (items: readonly Item[]) => Promise<readonly Answer[]>;
  readonly #most: number;
  readonly #lanes: number;
  #waiting: Waiting<Item, Answer>[] = [];
  #open = 0;
  #awaiting: (() => void)[] = [];

  /** @param send answers in the order of its items. */
  constructor(send: (items: readonly Item[]) => Promise<readonly Answer[]>, options: CoalescerOptions) {
    this.#send = send;
    this.#most = options.most;
    this.#lanes = options.lanes ?? 1;
  }

  add(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      const another = this.#waiting.length >= this.#most && this.#open < this.#lanes;
      if (this.#open === 0 || another) void this.#drain();
    });
  }

  /** Resolves when everything that was added before is sent. */
  idle(): Promise<void> {
    return this.#open === 0 ? Promise.resolve() : new Promise((resolve) => void this.#awaiting.push(resolve));
  }

  /** Never throws: who added an item is told how it went. */
  async #drain(): Promise<void> {
    this.#open += 1;
    // What the current turn still adds travels along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#most);
      await this.#sendBatch(batch);
    }
    this.#open -= 1;
    if (this.#open === 0) for (const resolve of this.#awaiting.splice(0)) resolve();
  }

  async #sendBatch(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.#send(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, index) => {
        const answer = answers[index];
        if (answer === undefined)
          reject(new Error(`Expected ${batch.length} answers of a batch, got ${answers.length}.`));
        else resolve(answer);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
