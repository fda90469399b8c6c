// What a reader of the terminal and of the report is shown.
import { expect, test } from "vitest";
import { figure, withUnit } from "../report/figure.ts";
import { goalRows } from "../report/goal-rows.ts";
import { outcomeTable } from "../report/outcome-table.ts";
import { outcomeText } from "../report/outcome-text.ts";
import { table } from "../report/table.ts";
import { aResult, measured } from "./a-result.ts";

test.each([
  [0, "0"],
  [0.1234, "0.12"],
  [1.234, "1.23"],
  [12.34, "12.3"],
  [7, "7"],
  [123.4, "123"],
  [12_345.6, "12,346"],
  [14_710_000, "14.71M"],
])("%d is shown as %s", (value, shown) => expect(figure(value)).toBe(shown));

test("a unit stands behind its figure, a rate's close to it, a count has none", () => {
  expect([withUnit(1700, "MB"), withUnit(25_000, "/s"), withUnit(3, "")]).toEqual([
    "1,700 MB",
    "25,000/s",
    "3",
  ]);
});

test("columns are as wide as their widest cell, figures stand to the right", () => {
  expect(
    table([
      ["", "rate"],
      ["quick", "1,000"],
    ]),
  ).toBe(["|       |  rate |", "| ----- | ----: |", "| quick | 1,000 |"].join("\n"));
});

test("a cell has the median, the spread where there were rounds, and ours ÷ theirs", () => {
  const [, , punctual, slow] = outcomeTable(aResult()).split("\n");
  expect(punctual?.split("|").map((text) => text.trim())).toEqual([
    "",
    "Punctual",
    "1,000 [900..1,100]",
    "2",
    "",
  ]);
  expect(slow?.split("|").map((text) => text.trim())).toEqual(["", "slow", "400 2.50×", "8 0.25×", ""]);
});

test("more readings than contestants go down the table instead of across", () => {
  const [ours] = aResult().measured;
  const heading = outcomeTable(aResult({ measured: ours === undefined ? [] : [ours] })).split("\n")[0];
  expect(heading).toContain("Punctual");
  expect(heading).not.toContain("jobs");
});

test("the terminal tells each bar, and each contestant that failed", () => {
  const judged = { goal: 4, reading: "rate", against: "quick", ours: 1000, theirs: 500, ratio: 2 };
  const text = outcomeText(
    aResult({
      measured: [measured("quick", { failure: "no server" })],
      bars: [
        { ...judged, bar: 1.25, met: true },
        { ...judged, reading: "lag", against: null, ratio: null, theirs: null, ours: 9, bar: 8, met: false },
      ],
    }),
  );
  expect(text).toContain("met    goal 4, jobs: ≥ 1.25×, got 2× quick");
  expect(text).toContain("MISSED goal 4, due → start: ≤ 8 ms, got 9 ms");
  expect(text).toContain("FAILED quick: no server");
});

const goal = { number: 4, what: "Runs", link: "#goal-4" };
const bar = {
  goal: 4,
  reading: "rate",
  against: "quick",
  bar: 1.25,
  ours: 1000,
  theirs: 500,
  ratio: 2,
  met: true,
};

test("a goal's row has both figures, and a missed one leads to its explanation", () => {
  expect(goalRows(goal, [aResult({ bars: [bar, { ...bar, bar: 3, met: false }] })])).toEqual([
    ["4", "Runs", "jobs", "1,000/s", "quick: 500/s", "2×", "≥ 1.25×", "met"],
    ["", "", "jobs", "1,000/s", "quick: 500/s", "2×", "≥ 3×", "[missed](#goal-4)"],
  ]);
});

test("of many bars alike the one nearest to being missed stands for all", () => {
  const bars = [5, 4, 2, 3].map((ratio) => ({ ...bar, ratio }));
  expect(goalRows(goal, [aResult({ bars })])).toEqual([
    ["4", "Runs", "jobs, the closest of 4", "1,000/s", "quick: 500/s", "2×", "≥ 1.25×", "met"],
  ]);
});

test("a goal that nothing measured says so", () => {
  expect(goalRows({ ...goal, link: null }, [aResult()])[0]?.at(-1)).toBe("not measured");
});
