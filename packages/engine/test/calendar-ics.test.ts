// The all-day events of an .ics file as dates, and what is refused.
import { expect, test } from "vitest";
import { readIcs } from "../src/calendar/read-ics.ts";

const event = (...lines: readonly string[]): string => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
const calendar = (...events: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""].join("\r\n");
const read = (...events: readonly string[]) => readIcs(calendar(...events), 2030);
const spans = (...lines: readonly string[]) =>
  read(event(...lines)).spans.map(({ from, to, reason }) => `${from}/${to} ${reason}`);

test("an all-day event is its days, without the end that is named", () => {
  expect(spans("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227", "SUMMARY:Christmas")).toEqual([
    "2026-12-25/2026-12-26 Christmas",
  ]);
  expect(spans("DTSTART;VALUE=DATE:20261225", "SUMMARY:One\\, day")).toEqual([
    "2026-12-25/2026-12-25 One, day",
  ]);
  expect(spans("DTSTART;VALUE=DATE:20261225", "DURATION:P1W")).toEqual(["2026-12-25/2026-12-31 null"]);
  expect(spans('DTSTART;X-NOTE="a:b";VALUE=DATE:20261225')).toEqual(["2026-12-25/2026-12-25 null"]);
});

test("a folded line is read as one, and the properties of an alarm inside are not the event's", () => {
  const alarm = ["BEGIN:VALARM", "SUMMARY:Wake up", "END:VALARM"];
  expect(spans("DTSTART;VALUE=DATE:20270101", "SUMMARY:New Ye", " ar", ...alarm)).toEqual([
    "2027-01-01/2027-01-01 New Year",
  ]);
});

test("an event with a time of day and a cancelled one are passed over, and counted", () => {
  const timed = event("DTSTART:20261225T090000Z", "SUMMARY:Stand-up");
  const off = event("DTSTART;VALUE=DATE:20261225", "STATUS:CANCELLED");
  expect(read(timed, off)).toEqual({ spans: [], passedOver: 2 });
});

test("an event that comes every year is read up to its end, its count, or so many years ahead", () => {
  const [start, yearly] = ["DTSTART;VALUE=DATE:20280501", "RRULE:FREQ=YEARLY"];
  const years = (...lines: readonly string[]) => spans(start, ...lines).map((text) => text.slice(0, 4));
  expect(years(yearly)).toEqual(["2028", "2029", "2030"]);
  expect(years(`${yearly};COUNT=2`)).toEqual(["2028", "2029"]);
  expect(years(`${yearly};INTERVAL=1;BYMONTH=5;BYMONTHDAY=1;UNTIL=20290501T000000Z`)).toEqual([
    "2028",
    "2029",
  ]);
  expect(years(yearly, "EXDATE;VALUE=DATE:20290501")).toEqual(["2028", "2030"]);
  expect(spans("DTSTART;VALUE=DATE:20280229", yearly)).toEqual(["2028-02-29/2028-02-29 null"]);
});

test.each([
  ["FREQ=WEEKLY"],
  ["FREQ=YEARLY;BYDAY=4TH"],
  ["FREQ=YEARLY;INTERVAL=2"],
  ["FREQ=YEARLY;BYMONTH=6"],
])("an event that comes by %s is refused with its name", (rule) => {
  expect(() => spans("DTSTART;VALUE=DATE:20260501", "SUMMARY:Odd", `RRULE:${rule}`)).toThrow(
    `got RRULE ${rule} of the event "Odd".`,
  );
});

test.each([
  ["no calendar", () => readIcs("hello", 2030), "BEGIN:VCALENDAR"],
  ["a date that does not exist", () => spans("DTSTART;VALUE=DATE:20260230"), "a date such as 20261225"],
  ["an RDATE", () => spans("DTSTART;VALUE=DATE:20260501", "RDATE;VALUE=DATE:20260601"), "RDATE"],
  [
    "an event of years",
    () => spans("DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20290501"),
    "at most 366 days",
  ],
])("%s is refused", (_what, reading, message) => {
  expect(reading).toThrow(message);
});

test("a hostile text takes no more time than its length: thousands of events, and lines without end", () => {
  const many = Array.from({ length: 3_000 }, () => event("DTSTART;VALUE=DATE:20261225"));
  expect(() => read(...many)).toThrow("at most 2000 spans");
  expect(read(event(`DTSTART${';A="b"'.repeat(20_000)}`)).spans).toEqual([]);
  expect(() => spans("DTSTART;VALUE=DATE:20260501", `RRULE:${"FREQ=YEARLY;".repeat(9_000)}`)).toThrow(
    "RRULE",
  );
});
