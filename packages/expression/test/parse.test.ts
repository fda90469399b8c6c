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
  "cron(0/30 0-2 ? * MON-FRI *)",
  "cron(0 20 * * ? 2500)",
  "rate(1 minute)",
  "rate(5 minutes)",
])("the rule dialect accepts %s", (text) => {
  expect(parse(text, { dialect: "rule" }).text).toBe(text);
});

test.each([
  "rate(1 minutes)",
  "rate(10 hour)",
  "cron(0 9 * * ?)",
  "at(2030-01-01T00:00:00)",
  "CRON(0 9 * * ? *)",
])("the rule dialect refuses %s", (text) => {
  expect(fault(text, "rule")).toBeInstanceOf(ExpressionError);
});

test("an error names field, character, what was expected and what was got", () => {
  const { code, field, position, got } = fault("cron(0 71 1 * ? *)");
  expect({ code, field, position, got }).toEqual({
    code: "invalid-value",
    field: "hours",
    position: 7,
    got: "71",
  });
});

test("a misspelt name is answered with the nearest one", () => {
  expect(fault("cron(0 0 ? * WEB *)").message).toContain('Did you mean "WED"?');
});

test("more than 256 characters are refused before parsing", () => {
  expect(fault(`cron(${"0,".repeat(200)}0 0 1 * ? *)`).code).toBe("too-long");
});
