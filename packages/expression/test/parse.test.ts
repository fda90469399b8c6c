// What each dialect accepts and refuses.
import { expect, test } from "vitest";
import { ExpressionError, parse } from "../src/index.ts";

const fault = (text: string, dialect: "scheduler" | "rule" = "scheduler"): ExpressionError => {
  try {
    parse(text, { dialect });
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${text} was accepted`);
};

test.each([
  "cron(0-15/1 8-8 ? * 2,3,4,5,6,7 *)",
  "cron(30-30 13-13 ? * 2,4,6 *)",
  "cron(1-31/30 1-1 ? * 1,7 *)",
  "cron(*/15 * * * ? *)",
  "cron(0-59/10 0-23/2 ? * * *)",
  "cron(0 18 ? * MON-FRI *)",
  "cron(0 9 * * ?)",
  "cron(0 0 L * ? *)",
  "cron(0 0 LW * ? *)",
  "cron(0 0 5W * ? *)",
  "cron(0 0 ? * FRIL *)",
  "cron(0 0 ? * fri-mon *)",
  "cron(0 0 ? * 2/2 *)",
  "cron(0 0 30 2 ? *)",
  "cron(0 0 1 7/6 ? *)",
  "cron(0/90 0 1 * ? *)",
  "cron(0 20-2 ? NOV-FEB FRI-MON *)",
  "cron(50-10/5 0 1 * ? *)",
  "cron(0 18 ? * mon-Fri *)",
  "cron(0  9\t* * ? *)",
  "cron(0 0 ? * L *)",
  "cron(0 0 ? * 6L 2026/2)",
  "rate(1 minute)",
  "rate(1 hours)",
  "rate(1 days)",
  "rate(10 minute)",
  "rate(10 hour)",
  "Cron(0 9 * * ? *)",
  "cron(0 0 1 1 ? 1999)",
  "rate(1 minutes)",
  "rate(10 day)",
  "AT(2030-01-01T00:00)",
  "at(2030-01-01T00:00:30)",
])("the Scheduler dialect accepts %s", (text) => {
  expect(parse(text).text).toBe(text);
});

test.each([
  "cron(0 1 * * * *)",
  "cron(7 20 * * NOT *)",
  "cron(INVALID)",
  "cron(0 dummy ? * MON-FRI *)",
  "cron(71 8 1 * ? *)",
  "cron()",
  "rate(10 seconds)",
  "rate(10 years)",
  "rate()",
  "rate(10)",
  "rate(10 minutess)",
  "rate(foo minutes)",
  "rate(-10 minutes)",
  "rate(0 minutes)",
  "rate( 10 minutes )",
  " rate(10 minutes)",
  "rate(10 MINUTES)",
  "at(2021-12-31T23:59:59Z)",
  "at(2021-12-31)",
  "cron(0 0 ? * ? *)",
  "at(2026-02-30T00:00:00)",
  "at(2026-01-01 00:00)",
  "cron(0 0 L-3 * ? *)",
  "every(5 minutes)",
  "cron(0 0 ? * 3#0 *)",
  "cron(0 0 ? * 3#6 *)",
  "cron(0 0 ? * 3#1,6#3 *)",
  "cron(0 0 3#1 * ? *)",
  "cron(? 0 1 * ? *)",
  "cron(0 0 * *)",
  "cron(0 0 1 1 ? 2026 7)",
  "cron(0 0 1 1 ? 2500)",
  "cron(0 0 1 1 ? 1969)",
  "cron(* * * * * *)",
  "cron(0 ? 1 * ? *)",
  "cron(0 0 1 L ? *)",
  "cron(0 0 28-3 * ? *)",
  "cron(0 0 0 * ? *)",
  "cron(0 0 ? * 0 *)",
  "cron(0 0 ? * 8 *)",
  "cron(0 0 1 13 ? *)",
  "cron(0 24 1 * ? *)",
  "cron(, 0 1 * ? *)",
  "cron(1, 0 1 * ? *)",
  "cron(/5 0 1 * ? *)",
  "cron(5/ 0 1 * ? *)",
  "cron(1-2-3 0 1 * ? *)",
  "cron(1/2/3 0 1 * ? *)",
  "cron(0 0 W * ? *)",
  "cron(0 0 LL * ? *)",
  "cron(0 0 ? * #1 *)",
  "cron(0 0 ? * 3# *)",
  "cron(0 0 1 1 ? *))",
  "at()",
  "at(2026-13-01T00:00)",
  "at(2026-04-31T00:00:00)",
  "at(2027-02-29T00:00:00)",
  "at(0000-01-01T00:00:00)",
  "at(2026-01-01T00:60)",
  "at(2026-01-01t00:00)",
  "at(2026-01-01T00:00+02:00)",
  "rate(2 weeks)",
  "0 9 * * *",
  "0 9 * * ? *",
  "cron(0/0 0 1 * ? *)",
  "",
  "cron",
])("the Scheduler dialect refuses %s with a typed error", (text) => {
  expect(fault(text).message).toMatch(/^Expected .+, got .+\. \S/);
});

test.each([
  "cron(0 2 ? * SAT#3 *)",
  "cron(* * ? * SAT#3 *)",
  "cron(0/5 5 ? JAN 1-5 2022)",
  "cron(15 10 ? * 6L 2002-2005)",
  "cron(0/5 8-17 ? * MON-FRI *)",
  "cron(0/30 0-2 ? * MON-FRI *)",
  "cron(0 20 * * ? 2500)",
  "cron(0 20 * * ? 2199-9999/7)",
  "rate(1 hour)",
  "rate(1 day)",
  "rate(2 hours)",
  "rate(10 days)",
  "rate(1 minute)",
  "rate(5 minutes)",
])("the rule dialect accepts %s", (text) => {
  expect(parse(text, { dialect: "rule" }).text).toBe(text);
});

test.each([
  "rate(1 minutes)",
  "rate(1 hours)",
  "rate(1 days)",
  "rate(10 minute)",
  "rate(10 hour)",
  "rate(10 day)",
  "rate(0 minutes)",
  "rate(-10 minutes)",
  "rate(foo minutes)",
  "rate(10)",
  "rate()",
  "rate(10 minutess)",
  "rate(10 seconds)",
  "rate(10 years)",
  "rate(10 MINUTES)",
  " rate(10 minutes)",
  "rate( 10 minutes )",
  "cron(0 9 * * ?)",
  "cron(0 1 * * * *)",
  "cron(0 0 ? * ? *)",
  "cron()",
  "cron(0 0 1 1 ? 2026 7)",
  "cron(0 0 1 1 ? 1969)",
  "cron(0 0 ? * 3#6 *)",
  "at(2030-01-01T00:00:00)",
  "CRON(0 9 * * ? *)",
  "Rate(5 minutes)",
])("the rule dialect refuses %s", (text) => {
  expect(fault(text, "rule").message).toMatch(/^Expected .+, got .+\. \S/);
});

test.each([
  ["", "unknown-kind", "expression", 0, ""],
  ["every(5 minutes)", "unknown-kind", "expression", 0, "every(5 minutes)"],
  ["cron(0 9 * * ?", "malformed", "expression", 14, "cron(0 9 * * ?"],
  ["cron(0 9 * * ?) ", "malformed", "expression", 15, "cron(0 9 * * ?) "],
  ["cron(0 9 * * ? )", "malformed", "expression", 14, "cron(0 9 * * ? )"],
  ["rate( 10 minutes)", "malformed", "expression", 5, "rate( 10 minutes)"],
  ["cron(0 9 * *)", "field-count", "cron", 5, "0 9 * *"],
  ["cron()", "field-count", "cron", 5, ""],
  ["cron(0 0 ? * ? *)", "day-fields", "day-of-month or day-of-week", 13, "?"],
  ["cron(0 71 1 * ? *)", "invalid-value", "hours", 7, "71"],
  ["cron(0,5,60 7 1 * ? *)", "invalid-value", "minutes", 9, "60"],
  ["cron(0 0 1 FOO ? *)", "invalid-value", "month", 11, "FOO"],
  ["cron(0 0 ? * 3#6 *)", "invalid-value", "day-of-week", 15, "6"],
  ["cron(0 0 40W * ? *)", "invalid-value", "day-of-month", 9, "40"],
  ["cron(0 0 ? * 9L *)", "invalid-value", "day-of-week", 13, "9"],
  ["cron(0 0 20-10 * ? *)", "invalid-range", "day-of-month", 9, "20-10"],
  ["cron(0 0 1 1 ? 2030-2020)", "invalid-range", "year", 15, "2030-2020"],
  ["cron(0/0 0 1 * ? *)", "invalid-step", "minutes", 7, "0"],
  ["cron(*/x 0 1 * ? *)", "invalid-step", "minutes", 7, "x"],
  ["rate(ten minutes)", "invalid-value", "rate", 5, "ten"],
  ["rate(10 weeks)", "invalid-value", "rate", 8, "weeks"],
  ["rate(5 minutes 3)", "invalid-value", "rate", 7, "minutes 3"],
  ["at(2026-02-30T00:00)", "invalid-date", "at", 3, "2026-02-30T00:00"],
  ["at(2026-01-01T24:00)", "invalid-date", "at", 3, "2026-01-01T24:00"],
  ["at(2026-01-01)", "malformed", "at", 3, "2026-01-01"],
  ["at(2026-01-01T00:00:00.5)", "malformed", "at", 3, "2026-01-01T00:00:00.5"],
  ["at(2026-01-01T00:00+01:00)", "malformed", "at", 3, "2026-01-01T00:00+01:00"],
] as const)("%j is refused as %s, naming field %s, character %i and what was got", (...row) => {
  const [text, code, field, position, got] = row;
  expect(fault(text)).toMatchObject({ name: "ExpressionError", code, field, position, got });
});

test.each([
  ["cron(0 0 ? * WEB *)", 'Did you mean "WED"?'],
  ["cron(0 0 1 JUNE ? *)", 'Did you mean "JUN"?'],
  ["corn(0 0 * * ? *)", 'Did you mean "cron(…)"?'],
  ["cron(0 0 L-3 * ? *)", "L, LW and 15W stand alone"],
  ["cron(0 0 1,L * ? *)", "L, LW and 15W stand alone"],
  ["cron(0 0 3#1 * ? *)", "# belongs into day-of-week"],
  ["cron(0 0 ? * 3#1,6#3 *)", "FRI#2 stand alone"],
  ["cron(0 0 ? * 5W *)", "W belongs into day-of-month"],
  ["cron(0 0 ? * MON,FRIL *)", "FRIL and FRI#2 stand alone"],
  ["0 2 * * *", "Put it inside cron(…)"],
  ["*/5 9-17 * * MON-FRI", "Put it inside cron(…)"],
])("%s is refused with a way out: %s", (text, remedy) => {
  expect(fault(text).message).toContain(remedy);
});

test("security row 44: more than 256 characters are refused before parsing, 256 are read", () => {
  const padded = (length: number): string => `cron(0 0 1 * ? *)`.replace("? ", `?${" ".repeat(length - 16)}`);
  expect(parse(padded(256)).text).toHaveLength(256);
  expect(fault(padded(257))).toMatchObject({ code: "too-long", position: 256, got: "257 characters" });
  expect(fault("9".repeat(1_000_000)).message.length).toBeLessThan(200);
});

test.each([
  ["cron(0 0 ? * \u017fUN *)", 13],
  ["cron(0 0 ? * FR\u0131 *)", 15],
  ["cron(\u0661 0 1 * ? *)", 5],
  ["cron(0\u00a00 1 * ? *)", 6],
  ["rate(\uff15 minutes)", 5],
  ["at(2030\u201101-01T00:00)", 7],
  ["cron(0 0 1 * ? *)\u0000", 17],
  ["cron(0 0\n1 * ? *)", 8],
  ["cron(0 0 1 * \ud83d *)", 13],
])(
  "%j is refused at its first character that is not plain ASCII, shown as an escape when it cannot be seen",
  (text, position) => {
    const { code, message, ...rest } = fault(text);
    expect({ code, position: rest.position }).toEqual({ code: "malformed", position });
    expect(message).not.toMatch(/\p{Cc}/u);
  },
);

test.each([
  "cron(99999999999999999999 0 1 * ? *)",
  "cron(0/99999999999999999999 0 1 * ? *)",
  "cron(0 0 1 1 ? 99999999999999999999)",
  "cron(0 0 ? * 3#99999999999999999999 *)",
  "rate(99999999999999999999 days)",
  "rate(1e3 days)",
  "cron(0x5 0 1 * ? *)",
  "cron(+5 0 1 * ? *)",
  "cron(1.5 0 1 * ? *)",
  "at(99999-01-01T00:00)",
])("%s, a number too long or in another notation, is refused", (text) => {
  expect(fault(text).code).toMatch(/^(invalid-value|invalid-step|malformed)$/);
});
