// The scenarios that the command's words ask for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scenarios, type Entry } from "../scenarios.ts";
import { wantedScenarios } from "../wanted-scenarios.ts";

test("no name asks for all, names for those, in the table's order", () => {
  expect(wantedScenarios([])).toBe(scenarios);
  expect(wantedScenarios(["parse", "next"]).map(({ name }) => name)).toEqual(["next", "parse"]);
});

test("an unknown name is answered with those that there are", () => {
  expect(() => wantedScenarios(["nxt"])).toThrow(/one of enqueue, .+, console, got nxt\.$/);
});

test("every line of the table has the name that its file's scenario has", () => {
  const isNamed = ({ name, file }: Entry): boolean =>
    readFileSync(join(import.meta.dirname, "..", file), "utf8").includes(`  name: "${name}",`);
  expect(scenarios.filter((entry) => !isNamed(entry))).toEqual([]);
});
