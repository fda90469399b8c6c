// Expressions as people read them.
import { expect, test } from "vitest";
import { describe, parse } from "../src/index.ts";

test.each([
  ["cron(0 2 * * ? *)", "At 02:00 every day (UTC)"],
  ["cron(0,30 2,14 * * ? *)", "At 02:00, 02:30, 14:00 and 14:30 every day (UTC)"],
  ["cron(* * * * ? *)", "Every minute (UTC)"],
  ["cron(*/5 * * * ? *)", "Every 5 minutes (UTC)"],
  ["cron(0 */6 * * ? *)", "Every 360 minutes (UTC)"],
  ["cron(0 0/3 1 * ? *)", "Every 180 minutes on day 1 of the month (UTC)"],
  ["cron(0-9 * * * ? *)", "At minutes 0 to 9 of every hour every day (UTC)"],
  ["cron(5 * ? * MON *)", "At minute 5 of every hour, Monday (UTC)"],
  ["cron(* 9-16 ? * MON-FRI *)", "Every minute from 09:00 to 16:59, Monday to Friday (UTC)"],
  ["cron(* 9,11 * * ? *)", "Every minute of hours 9 and 11 (UTC)"],
  ["cron(1,2,5 8-18 * * ? *)", "At minutes 1, 2 and 5 of hours 8 to 18 every day (UTC)"],
  ["cron(*/15 8-8 ? * MON-FRI *)", "Every 15 minutes from 08:00 to 08:45, Monday to Friday (UTC)"],
  ["cron(0 9 1,15 * ? *)", "At 09:00 on days 1 and 15 of the month (UTC)"],
  ["cron(0 9 10-12 * ? *)", "At 09:00 on days 10 to 12 of the month (UTC)"],
  ["cron(0 9 L * ? *)", "At 09:00 on the last day of the month (UTC)"],
  ["cron(0 9 LW * ? *)", "At 09:00 on the last weekday (Monday to Friday) of the month (UTC)"],
  ["cron(0 9 15W * ? *)", "At 09:00 on the weekday (Monday to Friday) nearest day 15 of the month (UTC)"],
  ["cron(0 9 ? * TUE#2 *)", "At 09:00 on the second Tuesday of the month (UTC)"],
  ["cron(0 9 ? * FRIL *)", "At 09:00 on the last Friday of the month (UTC)"],
  ["cron(0 9 ? * L *)", "At 09:00, Saturday (UTC)"],
  ["cron(0 9 ? * * *)", "At 09:00 every day (UTC)"],
  ["cron(0 9 ? * SUN,TUE *)", "At 09:00, Sunday and Tuesday (UTC)"],
  ["cron(0 9 ? JUN-AUG,DEC * *)", "At 09:00 every day, in June to August and December (UTC)"],
  ["cron(0 9 1 1 ? 2030)", "At 09:00 on day 1 of the month, in January, in 2030 (UTC)"],
  [
    "cron(0 9 1 1 ? 2030-2032,2040)",
    "At 09:00 on day 1 of the month, in January, in 2030 to 2032 and 2040 (UTC)",
  ],
  [
    "cron(0 9 1 1 ? 2030/5)",
    "At 09:00 on day 1 of the month, in January, every 5 years from 2030 to 2195 (UTC)",
  ],
  ["rate(1 minute)", "Every minute"],
  ["rate(90 minutes)", "Every 90 minutes"],
  ["rate(2 hours)", "Every 2 hours"],
  ["rate(1 day)", "Every day of 24 hours"],
  ["rate(48 hours)", "Every 2 days of 24 hours"],
  ["at(2030-01-01T00:00)", "Once, on 2030-01-01 at 00:00:00 (UTC)"],
])("%s reads as %s", (text, said) => {
  expect(describe(parse(text))).toBe(said);
});

test("the time zone is told, except of a rate, which has none", () => {
  const timezone = "Europe/Berlin";
  expect(describe(parse("cron(0 2 * * ? *)"), { timezone })).toBe("At 02:00 every day (Europe/Berlin)");
  expect(describe(parse("at(2030-01-01T00:00)"), { timezone })).toContain("(Europe/Berlin)");
  expect(describe(parse("rate(1 day)"), { timezone })).not.toContain("Berlin");
});

test("a year that no search reaches is told as such", () => {
  expect(describe(parse("cron(0 20 * * ? 2500)", { dialect: "rule" }))).toBe(
    "At 20:00 every day, in no year before 2200 (UTC)",
  );
});
