// A chart's axes hold all points, and the picture says in words what it shows.
import { expect, test } from "vitest";
import { chart } from "../report/chart/chart.ts";
import { layoutOf } from "../report/chart/layout.ts";
import { scaleOf } from "../report/chart/scale.ts";
import type { Curve } from "../report/curve.ts";

test.each([
  ["linear", [3, 97], [0, 20, 40, 60, 80, 100]],
  ["linear", [-1, 1], [-1, -0.5, 0, 0.5, 1]],
  ["linear", [0], [0, 1]],
  ["linear", [], [0, 1]],
  ["log", [1000, 1e7], [1e3, 1e4, 1e5, 1e6, 1e7]],
  ["log", [0.15, 0.9], [0.1, 0.2, 0.5, 1]],
  ["log", [5], [5, 10]],
  ["log", [], [1, 2, 5, 10]],
] as const)("a %s axis over %j is marked at %j", (scale, values, ticks) => {
  expect(scaleOf({ scale }, values).ticks).toEqual(ticks);
});

test("the marks of an axis reach from its begin to its end, and what a logarithm lacks stands at its begin", () => {
  const { at, ticks } = scaleOf({ scale: "log" }, [2, 3000]);
  expect([at(ticks[0] ?? 0), at(ticks.at(-1) ?? 0), at(0)]).toEqual([0, 1, 0]);
  const linear = scaleOf({ scale: "linear" }, [-30, 50]);
  expect([linear.at(linear.ticks[0] ?? 0), linear.at(linear.ticks.at(-1) ?? 0)]).toEqual([0, 1]);
});

test("names that do not fit into one row of the legend go on in the next", () => {
  const series = Array.from({ length: 8 }, (_, at) => ({ name: `a contestant of number ${at}`, points: [] }));
  const { legend, width } = layoutOf(series);
  expect(new Set(legend.map(({ top }) => top)).size).toBeGreaterThan(1);
  expect(Math.max(...legend.map(({ left }) => left))).toBeLessThan(width);
});

const curve: Curve = {
  name: "growth",
  title: "Lag < 5 ms & flat",
  x: { label: "schedules", unit: "", scale: "log" },
  y: { label: "lag", unit: "ms", scale: "linear" },
  series: [
    {
      name: "p50",
      points: [
        [1000, 1.2],
        [1e7, 2.4],
      ],
    },
    {
      name: "p99",
      points: [
        [1000, 3],
        [1e7, 4.5],
      ],
    },
  ],
};

test("a chart has its title and its ends in words, escaped, and follows the reader's light or dark", () => {
  const svg = chart(curve);
  expect(svg).toContain('<title id="title">Lag &lt; 5 ms &amp; flat</title>');
  expect(svg).toContain(
    "lag (ms) over schedules (logarithmic). p50: from 1.20 ms at 1,000 to 2.40 ms at 10M.",
  );
  expect(svg).toContain("prefers-color-scheme: dark");
  expect(svg.match(/<polyline /g)).toHaveLength(2);
});

test("a single series needs no legend", () => {
  expect(layoutOf(curve.series.slice(0, 1)).legend).toEqual([]);
});
