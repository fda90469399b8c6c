// The rate limit policy: slots, places, and that nobody waits for ever.
import { describe, expect, test } from "vitest";
import {
  headroomSeconds,
  judgeAdmission,
  slotIntervalMs,
  type GatedRun,
  type LimitState,
} from "../src/policy/rate-limit.ts";

const none: LimitState = {
  ratePerSecond: null,
  concurrency: null,
  open: 0,
  nextSlotMs: null,
  heldUntilMs: null,
};
const run = (id: string, limits: readonly string[], dueMs = 0): GatedRun => ({ id, dueMs, limits });
const ask = (limits: Record<string, Partial<LimitState>>, runs: readonly GatedRun[], nowMs = 10_000) =>
  judgeAdmission({
    nowMs,
    horizonMs: nowMs + 1000,
    limits: new Map(Object.entries(limits).map(([key, state]) => [key, { ...none, ...state }])),
    runs,
  });
const many = (count: number, limits: readonly string[]) =>
  Array.from({ length: count }, (_, index) => run(`run-${index}`, limits));

/** The same on every machine, and another one for every test. */
function* numbersFrom(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield state / 4_294_967_296;
  }
}

describe("a rate", () => {
  test("gives out one slot after another, and none beyond the horizon", () => {
    const { admitted, nextSlots, nextAtMs } = ask({ a: { ratePerSecond: 2 } }, many(5, ["a"]));
    const apart = slotIntervalMs(2);
    expect(admitted).toEqual([
      { id: "run-0", slotMs: 10_000 },
      { id: "run-1", slotMs: 10_000 + apart },
    ]);
    expect(nextSlots).toEqual(new Map([["a", 10_000 + 2 * apart]]));
    expect(nextAtMs).toBe(10_000 + 2 * apart);
  });

  test("never gives a run a slot before its own time", () => {
    const { admitted } = ask({ a: { ratePerSecond: 100 } }, [run("early", ["a"], 10_400)]);
    expect(admitted).toEqual([{ id: "early", slotMs: 10_400 }]);
  });

  test.each([1, 2, 7, 100, 300, 10_000, 0.5, 1 / 60])(
    "of %d a second is kept in any window by slots that are used up to the headroom late",
    (rate) => {
      const windowMs = Math.max(1000, 1000 / rate);
      const most = Math.round((windowMs / 1000) * rate);
      // most + 1 attempts: the first as late as may be, the last on time.
      const shortestMs = most * slotIntervalMs(rate) - headroomSeconds * 1000;
      expect(shortestMs).toBeGreaterThanOrEqual(windowMs - 1e-6);
    },
  );

  test("is kept over any number of passes, whoever asks when", () => {
    const random = numbersFrom(1);
    const next = (): number => random.next().value;
    for (let round = 0; round < 50; round++) {
      const ratePerSecond = 1 + Math.floor(next() * 20);
      let nextSlotMs: number | null = null;
      let left = many(100, ["a"]);
      const slots: number[] = [];
      for (let nowMs = 0; left.length > 0; nowMs += Math.floor(next() * 3000)) {
        const answer = ask({ a: { ratePerSecond, nextSlotMs } }, left, nowMs);
        slots.push(...answer.admitted.map(({ slotMs }) => slotMs));
        expect(answer.admitted.every(({ slotMs }) => slotMs >= nowMs && slotMs <= nowMs + 1000)).toBe(true);
        const gone = new Set(answer.admitted.map(({ id }) => id));
        left = left.filter(({ id }) => !gone.has(id));
        nextSlotMs = answer.nextSlots.get("a") ?? nextSlotMs;
      }
      const apart = slots.slice(1).map((slot, index) => slot - (slots[index] ?? 0));
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(slotIntervalMs(ratePerSecond) - 1e-6);
    }
  });
});

describe("a concurrency", () => {
  test("lets in as many as there is room for, at their own time, and awaits no slot", () => {
    const answer = ask({ a: { concurrency: 3, open: 1 } }, many(5, ["a"]));
    expect(answer.admitted).toEqual([
      { id: "run-0", slotMs: 0 },
      { id: "run-1", slotMs: 0 },
    ]);
    expect(answer.nextAtMs).toBeNull();
  });

  test("that was lowered below what is open lets nobody in", () => {
    expect(ask({ a: { concurrency: 1, open: 5 } }, many(2, ["a"])).admitted).toEqual([]);
  });
});

test("a held key lets nothing in until its time, and says when that is", () => {
  const answer = ask({ a: { ratePerSecond: 10, heldUntilMs: 15_000 } }, many(2, ["a"]));
  expect(answer).toMatchObject({ admitted: [], nextAtMs: 15_000 });
  expect(
    ask({ a: { ratePerSecond: 10, heldUntilMs: 15_000 } }, many(1, ["a"]), 15_000).admitted,
  ).toHaveLength(1);
});

test("a key that is no limit any more stops nobody", () => {
  expect(ask({}, many(3, ["gone"])).admitted).toHaveLength(3);
});

describe("a run with several limits", () => {
  test("is let in only where all have room", () => {
    const limits = { a: { ratePerSecond: 1 }, b: { concurrency: 1, open: 1 } };
    expect(ask(limits, [run("both", ["a", "b"])]).admitted).toEqual([]);
    expect(ask({ ...limits, b: { concurrency: 1 } }, [run("both", ["a", "b"])]).admitted).toHaveLength(1);
  });

  test("keeps its place at the one that has room while it waits for the other", () => {
    const limits = { a: { ratePerSecond: 1, nextSlotMs: 12_000 }, b: { concurrency: 1 } };
    expect(ask(limits, [run("both", ["a", "b"]), run("later", ["b"], 1)]).admitted).toEqual([]);
  });

  test("keeps one place, however many wait behind it: their line is not for others to stand in", () => {
    const limits = { a: { concurrency: 1, open: 1 }, b: { concurrency: 10 } };
    const line = many(50, ["a", "b"]);
    const { admitted } = ask(limits, [...line, run("later", ["b"], 1), run("last", ["b"], 2)]);
    expect(admitted.map(({ id }) => id)).toEqual(["later", "last"]);
  });

  test("has its slot pushed back by nobody, and what comes wholly before it goes", () => {
    const limits = { slow: { ratePerSecond: 1, nextSlotMs: 12_000 }, fast: { ratePerSecond: 1 } };
    const [both, first, second] = [
      run("both", ["slow", "fast"]),
      run("first", ["fast"]),
      run("second", ["fast"]),
    ];
    expect(ask(limits, [both, first, second]).admitted).toEqual([{ id: "first", slotMs: 10_000 }]);
  });

  test("keeps nothing while one of them is held: its quiet is not for others to share", () => {
    const limits = { a: { ratePerSecond: 1, heldUntilMs: 99_000 }, b: { concurrency: 1 } };
    expect(ask(limits, [run("both", ["a", "b"]), run("later", ["b"])]).admitted).toMatchObject([
      { id: "later" },
    ]);
  });

  test("starves under no load on its limits alone", () => {
    const random = numbersFrom(7);
    let state = { a: 0, b: 0 };
    let nextSlotMs: number | null = null;
    const open: { readonly limits: readonly string[]; readonly untilMs: number }[] = [];
    for (let nowMs = 0; nowMs < 120_000; nowMs += 100) {
      for (const ended of open.filter(({ untilMs }) => untilMs <= nowMs)) open.splice(open.indexOf(ended), 1);
      state = { a: open.filter(({ limits }) => limits.includes("a")).length, b: 0 };
      // Others are always there, and always younger.
      const waiting = [run("both", ["a", "b"], 0), ...many(3, ["a"]), ...many(3, ["b"])].map((one) => ({
        ...one,
        dueMs: one.id === "both" ? 0 : nowMs,
      }));
      const limits = { a: { concurrency: 2, open: state.a }, b: { ratePerSecond: 1, nextSlotMs } };
      const answer = ask(limits, waiting, nowMs);
      if (answer.admitted.some(({ id }) => id === "both")) return;
      nextSlotMs = answer.nextSlots.get("b") ?? nextSlotMs;
      for (const { id } of answer.admitted) {
        const limitsOf = waiting.find((one) => one.id === id)?.limits ?? [];
        open.push({ limits: limitsOf, untilMs: nowMs + 100 + random.next().value * 5000 });
      }
    }
    expect.unreachable("Expected the run to be let in, got two minutes without.");
  });
});
