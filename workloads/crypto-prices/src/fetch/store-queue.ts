// Stores series together that come while others are being stored.
import { DatabaseUnavailable, type Database } from "@punctual/database";
import { storePrices, type FetchedPrices } from "../price/store-prices.ts";
import { SeriesFailed } from "./series-failed.ts";

interface Waiting {
  readonly fetched: FetchedPrices;
  readonly stored: PromiseWithResolvers<void>;
}

/** Two transactions at once: the pool is there for others too. */
const mostAtOnce = 2;
/** Of a first fetch these are about 20,000 points. */
const mostTogether = 10;

export class StoreQueue {
  readonly #database: Database;
  readonly #waiting: Waiting[] = [];
  #open = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Throws SeriesFailed for one that the database refuses, whoever it came with. */
  store(fetched: FetchedPrices): Promise<void> {
    const stored = Promise.withResolvers<void>();
    this.#waiting.push({ fetched, stored });
    if (this.#open < mostAtOnce) void this.#work();
    return stored.promise;
  }

  async #work(): Promise<void> {
    this.#open += 1;
    // What was fetched in this very moment goes along.
    await Promise.resolve();
    for (let batch = this.#batch(); batch.length > 0; batch = this.#batch()) await this.#storeTogether(batch);
    this.#open -= 1;
  }

  #batch = (): readonly Waiting[] => this.#waiting.splice(0, mostTogether);

  async #storeTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      await storePrices(
        this.#database,
        batch.map(({ fetched }) => fetched),
      );
      for (const { stored } of batch) stored.resolve();
    } catch (error) {
      if (error instanceof DatabaseUnavailable) for (const { stored } of batch) stored.reject(error);
      else if (batch.length > 1) for (const one of batch) await this.#storeTogether([one]);
      else for (const { stored } of batch) stored.reject(refused(error));
    }
  }
}

const refused = (cause: unknown): SeriesFailed => new SeriesFailed("Its prices cannot be stored.", { cause });
