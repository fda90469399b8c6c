// The form of an expression and its text, kept in step.
import { between, parse } from "@punctual/expression";
import { expect, test } from "vitest";
import { firstForm } from "../src/parts/expression/first-form.ts";
import { formOf } from "../src/parts/expression/form-of.ts";
import { missingOf, textOf } from "../src/parts/expression/text-of.ts";
import { formKinds } from "../src/parts/expression/expression-form.ts";

const from = Date.parse("2027-01-01T00:00:00Z");
const to = Date.parse("2027-12-31T23:59:59Z");
const firesOf = (text: string) =>
  between(parse(text), from, to, { timezone: "Europe/Berlin", anchorAt: from }).take(2_000).toArray();

test.each([
  ["rate(5 minutes)", { kind: "interval", count: 5, unit: "minutes" }],
  ["rate(60 minutes)", { kind: "interval", count: 60, unit: "minutes" }],
  ["rate(1 day)", { kind: "interval", count: 1, unit: "days" }],
  ["cron(0 2 * * ? *)", { kind: "daily", time: "02:00" }],
  ["cron(0 2 ? * 1-7)", { kind: "daily", time: "02:00" }],
  ["cron(45 23 ? * MON-FRI *)", { kind: "weekdays", time: "23:45" }],
  ["cron(0 9 ? * MON,SUN *)", { kind: "weekly", time: "09:00", on: ["SUN", "MON"] }],
  ["cron(0 9 31 * ? *)", { kind: "monthly", time: "09:00", day: 31 }],
  ["cron(0 9 L * ? *)", { kind: "monthly", time: "09:00", day: "L" }],
  ["at(2027-05-01T09:00:30)", { kind: "once", at: "2027-05-01T09:00:30" }],
  ["at(2027-05-01T09:00:00)", { kind: "once", at: "2027-05-01T09:00" }],
] as const)("%s is shown as a form that says the same times", (text, form) => {
  expect(formOf(text)).toEqual(form);
  expect(firesOf(textOf(form) ?? "")).toEqual(firesOf(text));
});

test("a crontab's and Quartz's lines have forms too", () => {
  expect(formOf("0 2 * * 1-5")).toEqual({ kind: "weekdays", time: "02:00" });
  expect(formOf("0 30 4 ? * 1")).toEqual({ kind: "weekly", time: "04:30", on: ["SUN"] });
});

test.each([
  "cron(0 2 * JAN ? *)",
  "cron(0 2 * * ? 2027)",
  "cron(0,30 2 * * ? *)",
  "cron(0 */2 * * ? *)",
  "cron(0 2 1,15 * ? *)",
  "cron(0 2 ? * MON#1 *)",
  "cron(0 2 LW * ? *)",
  "cron(0 25 * * ? *)",
  "",
])("%s stays a text", (text) => {
  expect(formOf(text)).toBeNull();
});

test("every kind begins with a form that is complete and keeps the time of day", () => {
  const before = { kind: "daily", time: "02:30" } as const;
  for (const { value } of formKinds) {
    const form = firstForm(value, { before, nowMs: from, timezone: "Europe/Berlin" });
    const text = textOf(form) ?? "";
    expect(formOf(text)).toEqual(form);
    if (value !== "interval") expect(text).toMatch(/30 2 |T02:30/);
  }
});

test("a form in which something is missing says what, and nothing else", () => {
  expect(textOf({ kind: "weekly", time: "09:00", on: [] })).toBeNull();
  expect(missingOf({ kind: "weekly", time: "09:00", on: [] })).toMatch(/at least one day/);
  expect(missingOf({ kind: "interval", count: null, unit: "hours" })).toMatch(/whole number/);
  expect(missingOf({ kind: "daily", time: "" })).toMatch(/time/);
  expect(missingOf({ kind: "once", at: "" })).toMatch(/date/);
  expect(missingOf({ kind: "daily", time: "09:00" })).toBeNull();
});
