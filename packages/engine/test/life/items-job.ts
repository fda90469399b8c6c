// A job over numbered items that keeps its progress after each, and can stand still before one of them.
import { once } from "node:events";
import type { AttemptEnd, AttemptTools, JobRunner } from "../../src/index.ts";

export interface ItemsJobOptions {
  readonly items: number;
  /** Waits here until its node tells it to stop; null: it goes through. */
  readonly standsBefore: number | null;
  /** Told of each item once it is done and kept. */
  readonly onItem: (item: number) => void;
}

export const itemsJobName = "life.items";

export const itemsJob = (options: ItemsJobOptions): JobRunner => ({
  name: itemsJobName,
  key: () => null,
  run: (_call, tools) => work(options, tools),
});

async function work(
  { items, standsBefore, onItem }: ItemsJobOptions,
  tools: AttemptTools,
): Promise<AttemptEnd> {
  for (let item = Number(tools.progress?.cursor ?? 0) + 1; item <= items; item++) {
    if (item === standsBefore) {
      await once(tools.signal, "abort");
      return { kind: "failed", error: "stopped", afterSeconds: null };
    }
    await tools.saveProgress({ cursor: String(item), tally: tallyOf(item) }, []);
    onItem(item);
  }
  return { kind: "succeeded", result: { items }, tally: tallyOf(items) };
}

const tallyOf = (done: number) => ({ total: done, successful: done, failed: 0, skipped: 0 });
