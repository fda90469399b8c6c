// A bar is met by the medians, against the best of those that it names.
import { expect, test } from "vitest";
import { judge, ratioOf } from "../contest/judge.ts";
import { median } from "../contest/median.ts";
import { aResult, measured, readings } from "./a-result.ts";

const contest = aResult();

test("the median is the middle figure, or the mean of the middle two", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test("where more is better the highest of the others counts", () => {
  const bar = { goal: 4, reading: "rate", against: ["slow", "quick"], factor: 2 };
  expect(judge(bar, contest)).toMatchObject({
    against: "quick",
    ours: 1000,
    theirs: 500,
    ratio: 2,
    met: true,
  });
  expect(judge({ ...bar, factor: 2.01 }, contest).met).toBe(false);
});

test("where less is better the lowest of the others counts", () => {
  const bar = { goal: 6, reading: "lag", against: ["slow", "quick"], factor: 0.25 };
  expect(judge(bar, contest)).toMatchObject({ against: "slow", ratio: 0.25, met: true });
  expect(judge({ ...bar, factor: 0.24 }, contest).met).toBe(false);
});

test("a limit is held against ours alone", () => {
  expect(judge({ goal: 6, reading: "lag", limit: 2 }, contest)).toMatchObject({
    against: null,
    bar: 2,
    met: true,
  });
  expect(judge({ goal: 6, reading: "lag", limit: 1.9 }, contest).met).toBe(false);
});

test("a figure that is missing meets no bar", () => {
  const silent = { readings, measured: [measured("Punctual", { role: "ours" }), measured("slow", {})] };
  const bar = { goal: 4, reading: "rate", against: ["slow"], factor: 0 };
  expect(judge(bar, silent)).toMatchObject({ against: "slow", ours: null, ratio: null, met: false });
  expect(judge({ goal: 4, reading: "rate", limit: 0 }, silent).met).toBe(false);
  expect(judge({ goal: 4, reading: "rate", against: ["nobody"], factor: 0 }, contest).met).toBe(false);
});

test("nothing beside nothing is as good, something beside nothing is no ratio", () => {
  expect(ratioOf(0, 0)).toBe(1);
  expect(ratioOf(3, 0)).toBeNull();
});
