// Gathers what comes in while a batch is on its way, and sends it as the next batch.

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export class Coalescer<Item, Answer> {
  readonly #send: (items: readonly Item[]) => Promise<readonly Answer[]>;
  readonly #most: number;
  #waiting: Waiting<Item, Answer>[] = [];
  #sending: Promise<void> | null = null;

  /** @param send answers in the order of its items. @param most items of one batch. */
  constructor(send: (items: readonly Item[]) => Promise<readonly Answer[]>, most: number) {
    this.#send = send;
    this.#most = most;
  }

  add(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#sending ??= this.#drain();
    });
  }

  /** Resolves when everything that was added before is sent. */
  async idle(): Promise<void> {
    while (this.#sending !== null) await this.#sending;
  }

  async #drain(): Promise<void> {
    // What the current turn still adds travels along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#most);
      await this.#sendBatch(batch);
    }
    this.#sending = null;
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
