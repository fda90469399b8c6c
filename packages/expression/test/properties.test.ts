// Properties of every occurrence, against the minute scan of oracle.ts.
import fc from "fast-check";
import { expect, test } from "vitest";
import { ExpressionError, between, next, parse, previous } from "../src/index.ts";
import { changesOf, scan, scanDays, wallText } from "./oracle.ts";

const DAY = 86_400_000;
const zone = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Antarctica/Troll",
  "America/Sao_Paulo",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "America/New_York",
);
const part = (least: number, most: number): fc.Arbitrary<string> => {
  const value = fc.integer({ min: least, max: most });
  return fc.oneof(
    fc.constant("*"),
    value.map(String),
    fc.tuple(value, value).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc.tuple(value, fc.integer({ min: 1, max: most })).map(([a, n]) => `${a}/${n}`),
    fc.uniqueArray(value, { minLength: 1, maxLength: 4 }).map((list) => list.join(",")),
  );
};
const days = fc.oneof(
  fc.oneof(part(1, 31), fc.constantFrom("L", "LW", "1W", "15W", "31W")).map((d) => [d, "?"] as const),
  fc.oneof(part(1, 7), fc.constantFrom("L", "6L", "SAT#3", "2#5", "6-2")).map((d) => ["?", d] as const),
);
const cron = fc
  .tuple(part(0, 59), part(0, 23), days, part(1, 12))
  .map(([mi, h, [d, w], mo]) => `${mi} ${h} ${d} ${mo} ${w} *`);
const instant = fc
  .integer({ min: Date.UTC(2010, 0, 1) / 1000, max: Date.UTC(2025, 0, 1) / 1000 })
  .map((s) => s * 1000);

// Half of them near a change of the clock, where the errors are.
const zoneAndInstant = zone.chain((name) => {
  const near = changesOf(name).map((at) => fc.integer({ min: at - 3 * DAY, max: at }));
  return fc.tuple(fc.constant(name), near.length === 0 ? instant : fc.oneof(instant, fc.oneof(...near)));
});

test("occurrences equal the minute scan: nothing missing, added or doubled", () => {
  fc.assert(
    fc.property(cron, zoneAndInstant, (text, [timezone, after]) => {
      const until = after + 4 * DAY;
      const found = [...between(parse(`cron(${text})`), after + 1, until, { timezone })];
      expect(found).toEqual(scan(text, timezone, after, until));
    }),
    { numRuns: 100 },
  );
});

test("a date far ahead equals the day scan, and when the named years are over there is none", () => {
  const year = fc.oneof(part(2026, 2040), fc.constant("*"));
  fc.assert(
    fc.property(cron, year, instant, (text, years, after) => {
      const dated = text.replace(/\*$/, years);
      const found = next(parse(`cron(${dated})`), after);
      expect(found !== null && found > after + 20 * 366 * DAY ? null : found).toBe(
        scanDays(dated, after, 20 * 366),
      );
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["Europe/Berlin", "2026-03-29", 96 - 4],
  ["Europe/Berlin", "2026-10-25", 96],
  ["Australia/Lord_Howe", "2026-10-04", 96 - 2],
  ["Australia/Lord_Howe", "2026-04-05", 96],
  ["Antarctica/Troll", "2026-03-29", 96 - 8],
  ["Antarctica/Troll", "2026-10-25", 96],
  ["Pacific/Apia", "2011-12-30", 0],
])("in %s on %s every quarter of an hour that exists fires once: %i", (timezone, date, count) => {
  const day = Date.parse(date);
  const fires = [...between(parse("cron(*/15 * * * ? *)"), day - DAY, day + 2 * DAY, { timezone })];
  expect(fires.filter((at) => wallText(timezone, at).startsWith(date))).toHaveLength(count);
});

test("next is later, on a whole minute, constant up to itself, and previous undoes it", () => {
  fc.assert(
    fc.property(
      cron,
      zone,
      instant,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (text, timezone, after, share) => {
        const expression = parse(`cron(${text})`);
        const found = next(expression, after, { timezone });
        if (found === null) return;
        expect(found).toBeGreaterThan(after);
        expect(found % 60_000).toBe(0);
        expect(next(expression, after + Math.floor((found - 1 - after) * share), { timezone })).toBe(found);
        expect(previous(expression, found + 1, { timezone })).toBe(found);
      },
    ),
  );
});

test("no wall minute fires twice", () => {
  fc.assert(
    fc.property(cron, zoneAndInstant, (text, [timezone, after]) => {
      const fires = [...between(parse(`cron(${text})`), after, after + 2 * DAY, { timezone })];
      expect(new Set(fires.map((at) => wallText(timezone, at))).size).toBe(fires.length);
    }),
    { numRuns: 30 },
  );
});

test("a zone without changes is UTC moved by its offset", () => {
  fc.assert(
    fc.property(cron, instant, (text, after) => {
      const offset = 345 * 60_000;
      const utc = next(parse(`cron(${text})`), after + offset);
      const there = next(parse(`cron(${text})`), after, { timezone: "Asia/Kathmandu" });
      expect(there).toBe(utc === null ? null : utc - offset);
    }),
  );
});

test.each([
  ["0 9 ? JAN,JUL MON-FRI *", "0 9 ? 7,1 2,3,4,5,6 *"],
  ["0/7 * * * ? *", "*/7 0-23 1-31 1-12 ? 1970-2199"],
  ["0 0 ? * L *", "0 0 ? * 7 *"],
  ["0 0 ? * 2-6 *", "0 0 ? * FRI,WED,MON,THU,TUE *"],
  ["0 22-2 ? * FRI-SUN *", "0 22,23,0,1,2 ? * 6,7,1 *"],
  ["0 0 L 1,3,5 ? *", "0 0 31 JAN,MAR,MAY ? *"],
  ["0 0 ? * SUN#1 *", "0 0 ? * 1#1 *"],
  ["0 0 1-31/2 * ? *", "0 0 1/2 * ? *"],
  ["0 0 1 * ?", "0 0 1 * ? *"],
  ["0 0 1 1 ? 2011,2010,2014", "0 0 1 1 ? 2010-2011,2014"],
])("cron(%s) means cron(%s)", (a, b) => {
  fc.assert(
    fc.property(instant, (after) => {
      expect(next(parse(`cron(${a})`), after)).toBe(next(parse(`cron(${b})`), after));
    }),
  );
});

test.each(["Etc/UTC", "Etc/GMT", "Africa/Abidjan"])("%s fires as UTC does", (timezone) => {
  fc.assert(
    fc.property(cron, instant, (text, after) => {
      const expression = parse(`cron(${text})`);
      expect(next(expression, after, { timezone })).toBe(next(expression, after));
    }),
  );
});

test("what parses is kept as it was written and parses again to the same", () => {
  fc.assert(
    fc.property(cron, (text) => {
      const once = parse(`cron(${text})`);
      expect(once.text).toBe(`cron(${text})`);
      expect(parse(once.text)).toEqual(once);
    }),
  );
});

test("going on from occurrence to occurrence never stands still or turns back", () => {
  fc.assert(
    fc.property(cron, zoneAndInstant, (text, [timezone, after]) => {
      const expression = parse(`cron(${text})`);
      let at = after;
      for (let i = 0; i < 50; i++) {
        const found = next(expression, at, { timezone, dst: { overlap: "both", gap: "shift" } });
        if (found === null) return;
        expect(found).toBeGreaterThan(at);
        at = found;
      }
    }),
  );
});

test("a mutated expression parses or throws a typed error", () => {
  fc.assert(
    fc.property(cron, fc.nat(40), fc.string({ maxLength: 3, unit: "binary" }), (text, at, junk) => {
      const mutated = `cron(${text})`.slice(0, at) + junk + `cron(${text})`.slice(at + 1);
      try {
        expect(parse(mutated).text).toBe(mutated);
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
      }
    }),
    { numRuns: 1000 },
  );
});
