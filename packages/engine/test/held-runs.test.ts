// Runs held in memory: the order they leave in, and that what was withdrawn never leaves.
import fc from "fast-check";
import { expect, test } from "vitest";
import { HeldRuns } from "../src/loop/held-runs.ts";

interface Held {
  readonly runId: string;
  readonly dueAt: Date;
}
const run = (runId: string, ms: number): Held => ({ runId, dueAt: new Date(ms) });

test("they leave in the order in which they become due, up to the limit and no further than the time", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000 })),
      fc.integer({ min: 0, max: 1_000 }),
      (times, until) => {
        const held = new HeldRuns<Held>();
        times.forEach((ms, index) => held.add(run(String(index), ms)));
        const taken = held
          .takeDue((one) => one.dueAt.getTime() <= until, Number.POSITIVE_INFINITY)
          .map((one) => one.dueAt.getTime());
        expect(taken).toEqual(times.filter((ms) => ms <= until).sort((one, other) => one - other));
        expect(held.size).toBe(times.length - taken.length);
      },
    ),
  );
});

test("a dropped run never leaves, unless it was claimed again", () => {
  const held = new HeldRuns<Held>();
  for (const [id, ms] of [
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ] as const)
    held.add(run(id, ms));
  held.drop(["a", "b", "unknown"]);
  held.add(run("b", 5));
  expect(held.size).toBe(2);
  expect(held.nextDueAt).toEqual(new Date(3));
  expect(held.takeDue(() => true, 10).map(({ runId }) => runId)).toEqual(["c", "b"]);
  expect(held.nextDueAt).toBeNull();
});

test("all that is left can be taken to be handed back", () => {
  const held = new HeldRuns<Held>();
  held.add(run("a", 1));
  held.add(run("b", 2));
  held.drop(["a"]);
  expect(held.takeAll().map(({ runId }) => runId)).toEqual(["b"]);
  expect(held.size).toBe(0);
});
