// The pages of a fan-out that are not on record yet, in their order.
import type { FailedItem } from "../run.ts";
import { Change } from "./change.ts";

export interface OpenPage {
  readonly keys: readonly string[];
  readonly lastKey: string;
  batchesLeft: number;
  /** By batch, so that they come out in the order of the items. */
  readonly failed: (readonly FailedItem[])[];
}

export interface OpenPagesOptions {
  /** So many at once; this bounds the memory when one batch is far slower than the others. */
  readonly most: number;
  /** Puts pages on record up to whose end everything is done. */
  readonly record: (pages: readonly OpenPage[]) => Promise<void>;
  /** Told when that fails. */
  readonly fail: (error: unknown) => void;
}

export class OpenPages {
  readonly #options: OpenPagesOptions;
  readonly #pages: OpenPage[] = [];
  readonly #recorded = new Change();
  #recording = false;

  constructor(options: OpenPagesOptions) {
    this.#options = options;
  }

  /** Waits for room. Throws the signal's reason. */
  async add(page: OpenPage, signal: AbortSignal): Promise<void> {
    while (this.#pages.length >= this.#options.most) await this.#recorded.awaited(signal);
    this.#pages.push(page);
  }

  finishBatch(page: OpenPage, failed: readonly FailedItem[], batch: number): void {
    page.failed[batch] = failed;
    page.batchesLeft -= 1;
    if (page.batchesLeft === 0) void this.#record();
  }

  /** Resolves when every page is on record. Throws the signal's reason. */
  async allRecorded(signal: AbortSignal): Promise<void> {
    while (this.#pages.length > 0) await this.#recorded.awaited(signal);
  }

  /** One at a time, so that the cursor never goes back; what finishes meanwhile goes together. */
  async #record(): Promise<void> {
    if (this.#recording) return;
    this.#recording = true;
    try {
      for (let done = this.#done(); done.length > 0; done = this.#done()) {
        await this.#options.record(done);
        this.#pages.splice(0, done.length);
        this.#recorded.happened();
      }
    } catch (error) {
      this.#options.fail(error);
    } finally {
      this.#recording = false;
    }
  }

  #done(): readonly OpenPage[] {
    const open = this.#pages.findIndex((page) => page.batchesLeft > 0);
    return this.#pages.slice(0, open < 0 ? this.#pages.length : open);
  }
}
