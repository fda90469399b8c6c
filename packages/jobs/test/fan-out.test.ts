// Work over many items: each fails alone, and a run that was cut short goes on where it was.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  GiveUp,
  RetryAfter,
  type FanOutOptions,
  type FanOutResult,
  type ItemPages,
  type Progress,
} from "../src/index.ts";
import { runFanOut } from "../src/run-fan-out.ts";
import { recordedTools, type RecordedTools } from "./attempt-of.ts";

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `item-${String(index).padStart(7, "0")}`);

const inPages = (items: readonly string[], size: number): ItemPages<string> =>
  async function* pages(after) {
    const rest = after === null ? items : items.slice(items.indexOf(after) + 1);
    for (let start = 0; start < rest.length; start += size) yield rest.slice(start, start + size);
  };

interface Going extends Omit<FanOutOptions<string>, "key"> {
  readonly tools?: RecordedTools;
  readonly pages: ItemPages<string>;
  readonly work: (items: readonly string[]) => Promise<void>;
}

const fanOut = ({ tools = recordedTools(), pages, work, ...sizes }: Going): Promise<FanOutResult> =>
  runFanOut(
    { tools, progress: tools.progress, runTally: tools.progress?.tally ?? null, cursorOf: (key) => key },
    { pages, options: { key: (item) => item, ...sizes }, work },
  );

/** Takes all of a batch or nothing, and counts its calls. */
function transactionalWork(bad: ReadonlySet<string>) {
  const seen = { calls: 0, done: [] as string[] };
  const work = async (items: readonly string[]): Promise<void> => {
    seen.calls += 1;
    const broken = items.find((item) => bad.has(item));
    if (broken !== undefined) throw new Error(`cannot read ${broken}`);
    seen.done.push(...items);
  };
  return { seen, work };
}

/** Resolves when whatever can go on has gone on. */
async function everythingElse(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** In bytes, without what is only waiting to be collected. */
function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

describe("items that fail", () => {
  test("stop nobody else, whatever the sizes of pages, batches and concurrency", async () => {
    const sizes = fc.record({
      count: fc.nat(60),
      pageSize: fc.integer({ min: 1, max: 20 }),
      batch: fc.integer({ min: 1, max: 20 }),
      concurrency: fc.integer({ min: 1, max: 5 }),
      badness: fc.array(fc.nat(59)),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ count, pageSize, batch, concurrency, badness }) => {
        const items = numbered(count);
        const bad = new Set(items.filter((_, index) => badness.includes(index)));
        const { seen, work } = transactionalWork(bad);
        const tools = recordedTools();
        const result = await fanOut({ tools, pages: inPages(items, pageSize), batch, concurrency, work });
        const failed = items
          .filter((item) => bad.has(item))
          .map((key) => ({ key, error: `cannot read ${key}` }));
        expect([...seen.done].sort()).toEqual(items.filter((item) => !bad.has(item)));
        expect(result).toEqual({
          total: count,
          successful: count - bad.size,
          failed: bad.size,
          skipped: 0,
          errors: failed,
          errorsOmitted: 0,
        });
        expect(tools.saved.flatMap((saved) => saved.failed)).toEqual(failed);
      }),
      { numRuns: 200 },
    );
  });

  test("cost two calls for every halving of their batch, and no more", async () => {
    const items = numbered(1024);
    const { seen, work } = transactionalWork(new Set(["item-0000300"]));
    await fanOut({ pages: inPages(items, 1024), batch: 1024, work });
    expect(seen.calls).toBe(1 + 2 * Math.log2(1024));
    const all = transactionalWork(new Set(items));
    await fanOut({ pages: inPages(items, 1024), batch: 1024, work: all.work });
    expect(all.seen.calls).toBe(2 * 1024 - 1);
  });

  test("come back up to a hundred, and the rest is counted and kept with the run", async () => {
    const items = numbered(250);
    const tools = recordedTools();
    const result = await fanOut({
      tools,
      pages: inPages(items, 40),
      batch: 10,
      work: transactionalWork(new Set(items)).work,
    });
    expect(result.errors.map(({ key }) => key)).toEqual(items.slice(0, 100));
    expect(result).toMatchObject({ failed: 250, errorsOmitted: 150 });
    expect(tools.saved.flatMap(({ failed }) => failed)).toHaveLength(250);
  });

  test("are kept with at most 2,000 characters of their error", async () => {
    const result = await fanOut({
      pages: inPages(["a"], 1),
      work: () => Promise.reject(new Error("x".repeat(5_000))),
    });
    expect(result.errors[0]?.error).toHaveLength(2_000);
  });
});

describe("what is no item's fault", () => {
  const databaseAway = Object.assign(new Error("no connection"), { name: "DatabaseUnavailable" });
  test.each([
    ["the database is away", databaseAway],
    ["the database is away, further in", new Error("could not record", { cause: databaseAway })],
    ["the job gives up", new GiveUp("key revoked")],
    ["the upstream asks to wait", new RetryAfter(30)],
  ])("ends the fan-out instead of marking items: %s", async (_what, error) => {
    const tools = recordedTools();
    const items = numbered(100);
    let calls = 0;
    const work = async (batch: readonly string[]): Promise<void> => {
      calls += 1;
      if (batch.includes("item-0000030")) throw error;
    };
    await expect(fanOut({ tools, pages: inPages(items, 20), batch: 10, work })).rejects.toBe(error);
    expect(calls).toBe(4);
    expect(tools.saved).toEqual([
      {
        progress: { cursor: "item-0000019", tally: { total: 20, successful: 20, failed: 0, skipped: 0 } },
        failed: [],
      },
    ]);
  });

  test("ends it when a page cannot be read, and when progress cannot be saved", async () => {
    const unreadable = new Error("pages are gone");
    const pages: ItemPages<string> = async function* one() {
      yield ["a"];
      throw unreadable;
    };
    await expect(fanOut({ pages, work: async () => undefined })).rejects.toBe(unreadable);
    const lost = new Error("the run was taken over");
    const tools = recordedTools({ save: () => Promise.reject(lost) });
    let calls = 0;
    const counted = async (): Promise<void> => void (calls += 1);
    await expect(fanOut({ tools, pages: inPages(numbered(1000), 1), work: counted })).rejects.toBe(lost);
    expect(calls).toBeLessThanOrEqual(3);
  });

  test("is told before anything begins where the sizes make no sense", async () => {
    const going = { pages: inPages(["a"], 1), work: async () => undefined };
    await expect(fanOut({ ...going, batch: 0 })).rejects.toThrow(
      "Expected batch to be a whole number from 1, got 0.",
    );
    await expect(fanOut({ ...going, concurrency: 1.5 })).rejects.toThrow(
      "Expected concurrency to be a whole number from 1, got 1.5.",
    );
  });
});

describe("a fan-out that was cut short", () => {
  test("goes on after its cursor with its tally and its errors", async () => {
    const items = numbered(50);
    const bad = new Set(["item-0000003", "item-0000042"]);
    const first = recordedTools();
    const stop = new GiveUp("cut short");
    const { seen, work } = transactionalWork(bad);
    const cut = async (batch: readonly string[]): Promise<void> =>
      batch.includes("item-0000025") ? Promise.reject(stop) : work(batch);
    await expect(fanOut({ tools: first, pages: inPages(items, 10), batch: 5, work: cut })).rejects.toBe(stop);
    const second = recordedTools({
      progress: first.saved.at(-1)?.progress ?? null,
      failedBefore: first.saved.flatMap(({ failed }) => failed),
    });
    seen.done.length = 0;
    const result = await fanOut({ tools: second, pages: inPages(items, 10), batch: 5, work });
    expect(seen.done).toEqual(items.slice(20).filter((item) => !bad.has(item)));
    expect(result).toMatchObject({ total: 50, successful: 48, failed: 2, errorsOmitted: 0 });
    expect(result.errors.map(({ key }) => key)).toEqual([...bad]);
  });

  test("never has a cursor beyond an item that is still worked on", async () => {
    const held = Promise.withResolvers<void>();
    const othersDone = Promise.withResolvers<void>();
    const tools = recordedTools();
    let others = 0;
    const work = async ([item]: readonly string[]): Promise<void> => {
      if (item === "a") return held.promise;
      others += 1;
      if (others === 2) othersDone.resolve();
    };
    const going = fanOut({ tools, pages: inPages(["a", "b", "c"], 1), concurrency: 2, work });
    await othersDone.promise;
    expect(tools.saved).toEqual([]);
    held.resolve();
    await going;
    expect(tools.saved.map(({ progress }) => progress.cursor)).toEqual(["c"]);
  });
});

describe("a retry of failed items", () => {
  const items = numbered(60);
  const failedBefore = ["item-0000004", "item-0000017", "item-0000031"].map((key) => ({ key, error: "old" }));
  const ended = { total: 60, successful: 57, failed: 3, skipped: 0 };
  const retry = (progress: Progress, onlyItems = failedBefore.map(({ key }) => key)) =>
    recordedTools({ progress, failedBefore, onlyItems });

  test("works on those alone, moves the recovered from failed to successful and names them", async () => {
    const tools = retry({ cursor: null, tally: ended });
    const { seen, work } = transactionalWork(new Set(["item-0000017"]));
    const result = await runFanOut(
      { tools, progress: null, runTally: ended, cursorOf: (key) => key },
      { pages: inPages(items, 10), options: { key: (item) => item, batch: 5 }, work },
    );
    expect(seen.done).toEqual(["item-0000004", "item-0000031"]);
    expect(result).toEqual({
      ...{ total: 60, successful: 59, failed: 1, skipped: 0 },
      errors: [{ key: "item-0000017", error: "cannot read item-0000017" }],
      errorsOmitted: 0,
    });
    expect(tools.saved.flatMap(({ recovered = [] }) => recovered)).toEqual(["item-0000004", "item-0000031"]);
    expect(tools.saved.flatMap(({ failed }) => failed.map(({ key }) => key))).toEqual(["item-0000017"]);
    expect(tools.saved.at(-1)?.progress.tally).toEqual({ ...ended, successful: 59, failed: 1 });
  });

  test("reads no page after the last of its items", async () => {
    let pagesRead = 0;
    const pages: ItemPages<string> = async function* counted() {
      for (const item of items) {
        pagesRead += 1;
        yield [item];
      }
    };
    const result = await fanOut({
      tools: retry({ cursor: null, tally: ended }),
      pages,
      work: async () => undefined,
    });
    expect(result).toMatchObject({ failed: 0, successful: 60, errors: [] });
    expect(pagesRead).toBe(32);
  });

  test("goes on after its own cursor when it was cut short", async () => {
    const { seen, work } = transactionalWork(new Set());
    const tally = { ...ended, successful: 58, failed: 2 };
    const tools = retry({ cursor: "item-0000010", tally }, ["item-0000017", "item-0000031"]);
    expect(await fanOut({ tools, pages: inPages(items, 10), work })).toMatchObject({
      failed: 0,
      successful: 60,
    });
    expect(seen.done).toEqual(["item-0000017", "item-0000031"]);
  });
});

describe("an abort", () => {
  test("starts no further call, awaits those under way, and ends with its reason", async () => {
    const tools = recordedTools();
    const reason = new Error("the run was cancelled");
    const started = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const seen: string[] = [];
    const work = async ([item = ""]: readonly string[]): Promise<void> => {
      seen.push(`${item} began`);
      started.resolve();
      await release.promise;
      seen.push(`${item} ended`);
    };
    const going = fanOut({ tools, pages: inPages(numbered(1000), 10), work }).finally(() =>
      seen.push("all ended"),
    );
    await started.promise;
    tools.abort.abort(reason);
    await everythingElse();
    release.resolve();
    await expect(going).rejects.toBe(reason);
    expect(seen).toEqual(["item-0000000 began", "item-0000000 ended", "all ended"]);
  });

  test("does not wait for a page that is being read, and halves no failing batch any more", async () => {
    const tools = recordedTools();
    const reason = new Error("the node is stopping");
    const pages: ItemPages<string> = async function* endless() {
      yield numbered(8);
      await new Promise<never>(() => undefined);
    };
    let calls = 0;
    const work = async (): Promise<void> => {
      calls += 1;
      tools.abort.abort(reason);
      throw new Error("all of them fail");
    };
    await expect(fanOut({ tools, pages, batch: 8, work })).rejects.toBe(reason);
    expect(calls).toBe(1);
    expect(tools.saved).toEqual([]);
  });

  test("that came before the beginning reads nothing", async () => {
    const tools = recordedTools();
    tools.abort.abort(new Error("too late"));
    let read = false;
    const pages: ItemPages<string> = async function* looked() {
      read = true;
      yield ["a"];
    };
    await expect(fanOut({ tools, pages, work: async () => undefined })).rejects.toThrow("too late");
    expect(read).toBe(false);
  });
});

describe("a long fan-out", () => {
  test("calls the work as often at once as allowed, over the borders of pages, and no more", async () => {
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    await fanOut({ pages: inPages(numbered(60), 5), batch: 5, concurrency: 4, work });
    expect(most).toBe(4);
  });

  test("reads one page ahead and holds no more than it works on, however slow one batch is", async () => {
    const held = Promise.withResolvers<void>();
    let pagesRead = 0;
    const pages: ItemPages<string> = async function* counted() {
      for (const item of numbered(100)) {
        pagesRead += 1;
        yield [item];
      }
    };
    const work = ([item]: readonly string[]): Promise<void> =>
      item === "item-0000000" ? held.promise : Promise.resolve();
    const going = fanOut({ pages, concurrency: 3, work });
    await everythingElse();
    expect(pagesRead).toBe(6);
    held.resolve();
    expect(await going).toMatchObject({ total: 100, successful: 100 });
  });

  test("over a million items holds neither the items nor those that failed", async () => {
    const pages: ItemPages<string> = async function* million() {
      for (let page = 0; page < 1000; page++)
        yield Array.from({ length: 1000 }, (_, index) => `${page}-${index}`);
    };
    let kept = 0;
    let mostHeap = 0;
    const tools = recordedTools();
    const counting = {
      ...tools,
      saveProgress: async ({ tally }: Progress, failed: readonly unknown[]) => {
        kept += failed.length;
        if (tally.total % 250_000 === 0) mostHeap = Math.max(mostHeap, heapUsed());
      },
    };
    const setting = { tools: counting, progress: null, runTally: null, cursorOf: (key: string) => key };
    const work = async (items: readonly string[]): Promise<void> => {
      if (items.some((item) => item.endsWith("77"))) throw new Error("ends with two sevens");
    };
    const before = heapUsed();
    const result = await runFanOut(setting, {
      pages,
      options: { key: (item: string) => item, batch: 1000, concurrency: 2 },
      work,
    });
    expect(result).toMatchObject({ total: 1_000_000, failed: 10_000, errorsOmitted: 9_900 });
    expect(result.errors).toHaveLength(100);
    expect(kept).toBe(10_000);
    expect(mostHeap - before).toBeLessThan(8 * 1024 * 1024);
  });
});
