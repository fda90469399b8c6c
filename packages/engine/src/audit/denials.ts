// Notes in the audit who was denied what, without a write for each try.
import type { EngineContext } from "../engine-context.ts";
import { storedText } from "../stored-text.ts";
import { countDenials } from "./count-denials.sql.ts";

export interface Denial {
  /** Whose audit tells of it: the credential's, `default` for one that nobody knows. */
  readonly tenant: string;
  /** Who asked, as far as that is known; never what was sent. */
  readonly actor: string;
  readonly address: string;
  readonly action: string;
  readonly subject: string;
}

/** So many tenants and addresses wait for the next write; beyond them a denial is in the log alone. */
const mostWaiting = 1000;

export class Denials {
  readonly #engine: Pick<EngineContext, "database" | "log">;
  readonly #waiting = new Map<string, Denial & { readonly count: number }>();
  #writing: Promise<void> | null = null;

  constructor(engine: Pick<EngineContext, "database" | "log">) {
    this.#engine = engine;
  }

  /** At most one write is under way; what is denied meanwhile is counted into the next. */
  note(denial: Denial): void {
    const key = JSON.stringify([denial.tenant, denial.address]);
    const waiting = this.#waiting.get(key);
    if (waiting === undefined && this.#waiting.size >= mostWaiting) return;
    this.#waiting.set(key, { ...(waiting ?? denial), count: (waiting?.count ?? 0) + 1 });
    this.#writing ??= this.#drain();
  }

  /** Resolves when everything that was noted before is on record, or could not be put there. */
  async written(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  async #drain(): Promise<void> {
    await Promise.resolve();
    while (this.#waiting.size > 0) {
      const batch = [...this.#waiting.values()];
      this.#waiting.clear();
      await this.#write(batch);
    }
    this.#writing = null;
  }

  async #write(batch: readonly (Denial & { readonly count: number })[]): Promise<void> {
    const { database, log } = this.#engine;
    try {
      await database.query(countDenials, {
        tenants: batch.map(({ tenant }) => tenant),
        actors: batch.map(({ actor }) => storedText(actor)),
        addresses: batch.map(({ address }) => address),
        actions: batch.map(({ action }) => action),
        subjects: batch.map(({ subject }) => subject),
        counts: batch.map(({ count }) => count),
      });
    } catch (error) {
      log.warn({ err: error, denied: batch.length }, "denials could not be put into the audit");
    }
  }
}
