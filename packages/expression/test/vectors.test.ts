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

test("at least 150 cited vectors over at least 20 zones are held, none twice, the odd zones among them", () => {
  expect(new Set(vectors.map((vector) => vector.slice(0, 3).join())).size).toBe(vectors.length);
  expect(vectors.length).toBeGreaterThanOrEqual(150);
  expect(vectors.filter(([, , , fires, source]) => fires.length === 0 || source === "")).toEqual([]);
  const zones = new Set(vectors.map(([, zone]) => zone));
  expect(zones.size).toBeGreaterThanOrEqual(20);
  expect([...zones]).toEqual(
    expect.arrayContaining([
      "Australia/Lord_Howe",
      "Antarctica/Troll",
      "Pacific/Apia",
      "Africa/Casablanca",
      "America/Sao_Paulo",
      "Asia/Kathmandu",
    ]),
  );
});
