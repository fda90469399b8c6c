// What the clocks show at an occurrence, and what a change of them has to do with it.
import { expect, test } from "vitest";
import { between, instantOf, onTheWall, parse, wallOf, type DstPolicy } from "../src/index.ts";

const at = (text: string): number => Date.parse(text);
interface Shown {
  readonly cron: string;
  readonly timezone?: string;
  readonly from: string;
  readonly to: string;
  readonly dst?: DstPolicy;
}
const shown = ({ cron, from, to, timezone = "Europe/Berlin", dst = {} }: Shown): string[] => {
  const [expression, calculation] = [parse(`cron(${cron})`), { timezone, dst }];
  return [...between(expression, at(from), at(to), calculation)].map((one) => {
    const { local, offset, dst: change } = onTheWall(expression, one, calculation);
    return `${local}${offset}${change === null ? "" : ` ${change}`}`;
  });
};

test("the first occurrence after the clocks went forward is marked, and no other", () => {
  expect(shown({ cron: "0 9 * * ? *", from: "2026-03-28", to: "2026-03-31" })).toEqual([
    "2026-03-28T09:00+01:00",
    "2026-03-29T09:00+02:00 offset-change",
    "2026-03-30T09:00+02:00",
  ]);
});

test("an occurrence that was moved out of a gap is marked as that", () => {
  const days = { cron: "30 2 * * ? *", from: "2026-03-28", to: "2026-03-31" };
  expect(shown({ ...days, dst: { gap: "shift" } })).toEqual([
    "2026-03-28T02:30+01:00",
    "2026-03-29T03:00+02:00 gap",
    "2026-03-30T02:30+02:00",
  ]);
  expect(shown(days)).toEqual(["2026-03-28T02:30+01:00", "2026-03-30T02:30+02:00 offset-change"]);
});

test("both passes of a repeated hour are marked, the minutes around it are not", () => {
  const hours = { cron: "0,59 1-3 25 10 ? *", from: "2026-10-24T12:00Z", to: "2026-10-25T12:00Z" };
  expect(shown({ ...hours, dst: { overlap: "both" } })).toEqual([
    "2026-10-25T01:00+02:00",
    "2026-10-25T01:59+02:00",
    "2026-10-25T02:00+02:00 overlap",
    "2026-10-25T02:59+02:00 overlap",
    "2026-10-25T02:00+01:00 overlap",
    "2026-10-25T02:59+01:00 overlap",
    "2026-10-25T03:00+01:00",
    "2026-10-25T03:59+01:00",
  ]);
});

test("in UTC nothing is ever marked", () => {
  const hours = { cron: "0 * * * ? *", timezone: "UTC", from: "2026-03-28", to: "2026-03-30" };
  expect(shown(hours).every((text) => text.endsWith("+00:00"))).toBe(true);
});

test.each([
  ["2026-01-01T09:00", "Europe/Berlin", "2026-01-01T08:00:00.000Z"],
  ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
  ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
  ["2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:30:00.000Z"],
  ["2011-12-30T12:00", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
  ["2026-07-01T00:00", "Asia/Kathmandu", "2026-06-30T18:15:00.000Z"],
])("%s in %s is first shown, or passed over, at %s", (wall, timezone, instant) => {
  const found = instantOf(wall.slice(0, 10), at(`1970-01-01T${wall.slice(11)}Z`), timezone);
  expect(new Date(found).toISOString()).toBe(instant);
});

test("a wall shows seconds where there are any, and offsets on either side of UTC", () => {
  const instant = at("2026-07-01T12:00:30Z");
  expect(wallOf(instant, "America/St_Johns")).toEqual({
    local: "2026-07-01T09:30:30",
    date: "2026-07-01",
    timeOfDay: 34_230_000,
    offset: "-02:30",
  });
});
