// What fires where clocks are moved, for every choice.
import { expect, test } from "vitest";
import { between, next, parse, previous } from "../src/index.ts";
import type { DstPolicy } from "../src/index.ts";

const DAY = 86_400_000;
const at = (text: string): number => Date.parse(text);
const iso = (found: Iterable<number>): string[] =>
  [...found].map((t) => new Date(t).toISOString().slice(5, 16));

interface Days {
  readonly cron: string;
  readonly timezone: string;
  readonly from: string;
  readonly dst: DstPolicy;
}
const twoDays = ({ cron, timezone, from, dst }: Days): number[] => [
  ...between(parse(`cron(${cron})`), at(from), at(from) + 2 * DAY, { timezone, dst }),
];

test.each([
  ["30 2 * * ? *", "Europe/Berlin", "2026-03-28T12:00Z", ["03-29T01:00", "03-30T00:30"]],
  ["30 2 * * ? *", "Europe/Berlin", "2026-10-24T12:00Z", ["10-25T00:30", "10-26T01:30"]],
  ["30 2 * * ? *", "America/New_York", "2026-03-07T12:00Z", ["03-08T07:00", "03-09T06:30"]],
  ["30 1 * * ? *", "America/New_York", "2026-10-31T12:00Z", ["11-01T05:30", "11-02T06:30"]],
  ["15 2 * * ? *", "Australia/Lord_Howe", "2026-10-03T00:00Z", ["10-03T15:30", "10-04T15:15"]],
  ["45 1 * * ? *", "Australia/Lord_Howe", "2026-04-04T00:00Z", ["04-04T14:45", "04-05T15:15"]],
  ["30 2 * * ? *", "Antarctica/Troll", "2026-03-28T12:00Z", ["03-29T01:00", "03-30T00:30"]],
  ["30 2 * * ? *", "Antarctica/Troll", "2026-10-24T12:00Z", ["10-25T00:30", "10-26T02:30"]],
  ["0 12 30 12 ? *", "Pacific/Apia", "2011-12-29T12:00Z", ["12-30T10:00"]],
])(
  "with shift and first, %s in %s after %s fires once a day, right after a gap",
  (cron, timezone, from, fires) => {
    expect(iso(twoDays({ cron, timezone, from, dst: { gap: "shift", overlap: "first" } }))).toEqual(fires);
  },
);

test("a shifted fire falls together with one that is named for the same instant", () => {
  const dst = { gap: "shift" } as const;
  const from = "2026-03-28T12:00Z";
  const fires = twoDays({ cron: "0,30 2,3 * * ? *", timezone: "Europe/Berlin", from, dst });
  expect(iso(fires).slice(0, 2)).toEqual(["03-29T01:00", "03-29T01:30"]);
});

test.each([
  ["first", ["10-25T00:30"]],
  ["last", ["10-25T01:30"]],
  ["both", ["10-25T00:30", "10-25T01:30"]],
] as const)("a repeated wall time with overlap %s fires at %j", (overlap, fires) => {
  const from = "2026-10-24T12:00Z";
  const found = twoDays({ cron: "30 2 25 * ? *", timezone: "Europe/Berlin", from, dst: { overlap } });
  expect(iso(found)).toEqual(fires);
});

test("an expression for every quarter of an hour is silent for one pass of a repeated hour, unless both are chosen", () => {
  const count = (dst: DstPolicy): number =>
    twoDays({ cron: "*/15 * 25 10 ? *", timezone: "Europe/Berlin", from: "2026-10-24T12:00Z", dst }).length;
  expect(count({})).toBe(96);
  expect(count({ overlap: "both" })).toBe(100);
});

test("the second pass is found from inside the first, even when the next date is a year away", () => {
  const calculation = { timezone: "Europe/Berlin", dst: { overlap: "both" } } as const;
  const yearly = parse("cron(30 2 25 10 ? *)");
  expect(next(yearly, at("2026-10-25T00:45Z"), calculation)).toBe(at("2026-10-25T01:30Z"));
  expect(previous(yearly, at("2026-10-25T01:15Z"), calculation)).toBe(at("2026-10-25T00:30Z"));
});

test.each(["skip", "shift"] as const)(
  "previous walks the fires of next back, with gap %s and any overlap",
  (gap) => {
    for (const overlap of ["first", "last", "both"] as const) {
      for (const timezone of [
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "Antarctica/Troll",
        "Africa/Casablanca",
      ]) {
        const calculation = { timezone, dst: { gap, overlap } };
        const expression = parse("cron(15,45 0-3 * * ? *)");
        const forwards = [...between(expression, at("2026-01-01"), at("2027-01-01"), calculation)];
        const backwards: number[] = [];
        for (
          let t = previous(expression, at("2027-01-01"), calculation);
          t !== null && t >= at("2026-01-01");
        ) {
          backwards.unshift(t);
          t = previous(expression, t, calculation);
        }
        expect(backwards).toEqual(forwards);
      }
    }
  },
);

test.each([
  ["Europe/Berlin", "2199-06-01T00:30Z"],
  ["America/New_York", "2150-12-31T07:30Z"],
  ["America/Sao_Paulo", "2090-01-15T05:30Z"],
  ["Asia/Kathmandu", "1974-12-31T21:00Z"],
  ["Europe/London", "1970-06-01T01:30Z"],
])("in %s 02:30 is %s, far from today, forwards and backwards", (timezone, fire) => {
  const expression = parse("cron(30 2 * * ? *)");
  expect(next(expression, at(fire) - 3_600_000, { timezone })).toBe(at(fire));
  expect(previous(expression, at(fire) + 3_600_000, { timezone })).toBe(at(fire));
});

test.each([
  ["UTC", 0],
  ["Pacific/Kiritimati", 640],
  ["Pacific/Pago_Pago", 660],
])(
  "in %s the calendar of the search begins with 1970 and ends with 2199 on the wall clock",
  (timezone, behind) => {
    const minutely = parse("cron(* * * * ? *)");
    expect(next(minutely, at("1960-01-01"), { timezone })).toBe(behind * 60_000);
    expect(previous(minutely, at("1969-12-30"), { timezone })).toBeNull();
    expect(next(minutely, at("2200-01-03"), { timezone })).toBeNull();
    const last = new Date(previous(minutely, at("2300-01-01"), { timezone }) ?? 0);
    expect(last.toLocaleString("sv", { timeZone: timezone })).toBe("2199-12-31 23:59:00");
  },
);
