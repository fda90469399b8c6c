// Cited occurrences, forwards and backwards.
import { describe, expect, test } from "vitest";
import { next, parse, previous } from "../src/index.ts";
import { vectors } from "./vectors.ts";

describe.each(vectors)("cron(%s) in %s after %s", (cron, timezone, after, fires, source) => {
  const expected = fires.map((fire) => Date.parse(fire));
  const expression = parse(`cron(${cron})`);

  test(`next fires as ${source} says`, () => {
    const found: (number | null)[] = [];
    let at: number | null = Date.parse(after);
    for (let i = 0; i < expected.length && at !== null; i++) {
      at = next(expression, at, { timezone });
      found.push(at);
    }
    expect(found).toEqual(expected);
  });

  test("previous walks the same occurrences back", () => {
    const found: (number | null)[] = [];
    let at: number | null = (expected.at(-1) ?? 0) + 1;
    for (let i = 0; i < expected.length && at !== null; i++) {
      at = previous(expression, at, { timezone });
      found.unshift(at);
    }
    expect(found).toEqual(expected);
  });
});

test("at least 150 vectors over at least 20 zones are held", () => {
  expect(vectors.length).toBeGreaterThanOrEqual(150);
  expect(new Set(vectors.map(([, zone]) => zone)).size).toBeGreaterThanOrEqual(20);
});
