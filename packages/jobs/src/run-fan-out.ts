// Works on items page by page, keeps what failed, and goes on where an earlier attempt came to.
import { countOf, type Count } from "./fan-out/count.ts";
import { isolate } from "./fan-out/isolate.ts";
import { oneAhead } from "./fan-out/one-ahead.ts";
import { OpenPages, type OpenPage } from "./fan-out/open-pages.ts";
import { Slots } from "./fan-out/slots.ts";
import { onlyThese } from "./fan-out/only-these.ts";
import type { FanOutOptions, FanOutResult, ItemPages } from "./fan-out.ts";
import type { AttemptTools } from "./job-runner.ts";
import type { Progress } from "./run.ts";
import type { Tally } from "./tally.ts";

export interface FanOutSetting {
  readonly tools: Pick<AttemptTools, "signal" | "saveProgress" | "failedItems" | "onlyItems">;
  /** How far an earlier attempt came with these items; null at the beginning. */
  readonly progress: Progress | null;
  /** The whole run's, on which a retry of failed items counts on; null where nothing was counted yet. */
  readonly runTally: Tally | null;
  /** How the key of the last item that is done is kept. */
  readonly cursorOf: (key: string) => string;
}

export interface FanOutCall<Item> {
  readonly pages: ItemPages<Item>;
  readonly options: FanOutOptions<Item>;
  readonly work: (items: readonly Item[]) => Promise<void>;
}

/**
 * Batches of several pages may run at once, up to `concurrency`. When it throws, the calls under way have ended: what
 * runs on after an attempt has been given up would meet the next one.
 */
export async function runFanOut<Item>(setting: FanOutSetting, call: FanOutCall<Item>): Promise<FanOutResult> {
  const { batch, concurrency } = sizesOf(call.options);
  const count = await countOf(setting);
  const { onlyItems } = setting.tools;
  const stop = new AbortController();
  const signal = AbortSignal.any([setting.tools.signal, stop.signal]);
  const fail = (error: unknown): void => stop.abort(error);
  const open = new OpenPages({
    most: concurrency + 1,
    record: (pages) => record(setting, count, pages),
    fail,
  });
  const going = { ...call, batch, signal, open, fail, slots: new Slots(concurrency) };
  try {
    const pages = onlyThese(call.pages(setting.progress?.cursor ?? null), onlyItems, call.options.key);
    for await (const items of oneAhead(pages, signal)) {
      await startPage(items, going);
    }
    await open.allRecorded(signal);
  } catch (error) {
    fail(error);
    throw error;
  } finally {
    await going.slots.idle();
  }
  return count.result();
}

interface Going<Item> extends FanOutCall<Item> {
  readonly batch: number;
  readonly signal: AbortSignal;
  readonly open: OpenPages;
  readonly slots: Slots;
  readonly fail: (error: unknown) => void;
}

/** Returns when every batch of the page has begun. */
async function startPage<Item>(items: readonly Item[], going: Going<Item>): Promise<void> {
  const { batch, open, slots, signal, fail, work } = going;
  const { key } = going.options;
  const last = items.at(-1);
  if (last === undefined) return;
  const batches = Math.ceil(items.length / batch);
  const page: OpenPage = { keys: items.map(key), lastKey: key(last), batchesLeft: batches, failed: [] };
  await open.add(page, signal);
  for (let number = 0; number < batches; number++) {
    await slots.take(signal);
    void isolate(items.slice(number * batch, (number + 1) * batch), { key, work, signal })
      .then((failed) => open.finishBatch(page, failed, number), fail)
      .finally(() => slots.free());
  }
}

function sizesOf({ batch = 1, concurrency = 1 }: FanOutOptions<never>): {
  batch: number;
  concurrency: number;
} {
  for (const [name, size] of Object.entries({ batch, concurrency })) {
    if (!Number.isSafeInteger(size) || size < 1)
      throw new RangeError(`Expected ${name} to be a whole number from 1, got ${size}.`);
  }
  return { batch, concurrency };
}

async function record(
  { tools, cursorOf }: FanOutSetting,
  count: Count,
  pages: readonly OpenPage[],
): Promise<void> {
  const step = count.step({
    keys: pages.flatMap(({ keys }) => keys),
    failed: pages.flatMap((page) => page.failed.flat()),
  });
  const cursor = cursorOf(pages.at(-1)?.lastKey ?? "");
  await tools.saveProgress({ cursor, tally: step.tally }, step.failed, step.recovered);
  count.take(step);
}
