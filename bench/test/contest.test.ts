// Contestants take turns, and one that fails keeps nobody else from going on.
import { afterEach, expect, test, vi } from "vitest";
import { hold } from "../contest/contest.ts";
import type { Contestant, Scenario } from "../contest/scenario.ts";

afterEach(() => void vi.restoreAllMocks());

type Measure = Contestant<"rate">["measure"];

const contestant = (name: string, measure: Measure): Contestant<"rate"> => ({
  name,
  version: null,
  role: name === "Punctual" ? "ours" : "peer",
  measure,
});

const scenario = (...contestants: readonly Contestant<"rate">[]): Scenario<"rate"> => ({
  name: "drain",
  shows: "",
  readings: { rate: { label: "jobs", unit: "/s", better: "higher" } },
  contestants,
  bars: [{ goal: 4, reading: "rate", against: ["peer"], factor: 1 }],
});

test("each round begins with another contestant, and every figure is kept in its order", async () => {
  let figure = 0;
  const measure = async () => ({ rate: ++figure });
  const turns: string[] = [];
  const outcome = await hold(scenario(contestant("Punctual", measure), contestant("peer", measure)), {
    rounds: 2,
    onTurn: ({ contestant: name, round, rounds }) => void turns.push(`${name} ${round}/${rounds}`),
  });
  expect(turns).toEqual(["Punctual 1/2", "peer 1/2", "peer 2/2", "Punctual 2/2"]);
  expect(outcome.measured.map(({ rounds }) => rounds)).toEqual([{ rate: [1, 4] }, { rate: [2, 3] }]);
  expect(outcome.bars).toMatchObject([{ ratio: 1, met: true }]);
});

test("a contestant that throws is out, the others go on, and the bar against it is missed", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const measure = vi.fn<Measure>(async () => ({ rate: 7 }));
  const failing = vi.fn<Measure>(async () => {
    throw new Error("no server");
  });
  const { measured, bars } = await hold(
    scenario(contestant("Punctual", measure), contestant("peer", failing)),
    {
      onTurn: () => undefined,
    },
  );
  expect(measured.map(({ failure }) => failure)).toEqual([null, "no server"]);
  expect([measure.mock.calls.length, failing.mock.calls.length]).toEqual([3, 1]);
  expect(bars).toMatchObject([{ against: "peer", met: false }]);
});

test("once stopped, nobody begins another turn", async () => {
  const stop = new AbortController();
  const measure = vi.fn<Measure>(async () => {
    stop.abort(new Error("enough"));
    return { rate: 1 };
  });
  const held = hold(scenario(contestant("Punctual", measure)), {
    onTurn: () => undefined,
    signal: stop.signal,
  });
  await expect(held).rejects.toThrow("enough");
  expect(measure).toHaveBeenCalledOnce();
});

test("a signal is heard between two turns even where no measurement ever waits", async () => {
  const stop = new AbortController();
  const measure = vi.fn<Measure>(async () => ({ rate: 1 }));
  setImmediate(() => stop.abort(new Error("enough")));
  const held = hold(scenario(contestant("Punctual", measure)), {
    rounds: 50,
    onTurn: () => undefined,
    signal: stop.signal,
  });
  await expect(held).rejects.toThrow("enough");
});
