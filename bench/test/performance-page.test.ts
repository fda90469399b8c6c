// The report has every goal, every scenario with versions and settings, the machine, and the pictures.
import { expect, test } from "vitest";
import { performancePage } from "../report/performance-page.ts";
import { aResult } from "./a-result.ts";

const curve = {
  name: "growth-lag",
  title: "Lag as schedules grow",
  x: { label: "schedules", unit: "", scale: "log" },
  y: { label: "lag", unit: "ms", scale: "log" },
  series: [],
} as const;
const page = performancePage({
  results: [aResult(), aResult({ scenario: "herd", rounds: 1 })],
  explanations: new Map([[4, "The disk bounds it.\n"]]),
  curves: [curve],
  remark: "It rained.\n",
});

test("each of the seventeen goals has its row", () => {
  expect(page.match(/^\| \d+ /gm)).toHaveLength(17);
});

test("what was special about the runs is said before the goals", () => {
  expect(page).toContain("\n\nIt rained.\n\n## Goals\n");
});

test("an explanation stands under its goal, where the goal's row leads", () => {
  expect(page).toContain(
    "### Goal 4\n\nRuns of a job that does nothing, history kept.\n\nThe disk bounds it.",
  );
});

test("a scenario tells its command, date, rounds and versions", () => {
  expect(page).toContain("`npm run bench drain`, 2026-03-01, 3 rounds, PostgreSQL 15.18.");
  expect(page).toContain("`npm run bench herd`, 2026-03-01, 1 round,");
  expect(page).toMatch(/\| slow +\| 1\.2\.3 +\| peer/);
});

test("a machine that measured everything is told once, several with their scenarios", () => {
  expect(page).toContain("## Machine\n\nA processor, 2 cores, 24 GB, Linux 6, Node 24.1.0.\n");
  const other = aResult({ scenario: "herd", machine: { ...aResult().machine, cores: 64 } });
  const both = performancePage({
    results: [aResult(), other],
    explanations: new Map(),
    curves: [],
    remark: null,
  });
  expect(both).toContain("64 cores, 24 GB, Linux 6, Node 24.1.0: herd.");
});

test("a curve is shown by its picture beside the page", () => {
  expect(page).toContain("### Lag as schedules grow\n\n![Lag as schedules grow](pictures/growth-lag.svg)");
});
