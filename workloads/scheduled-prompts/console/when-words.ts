// When a prompt runs, in words.
import { dateWords } from "@punctual/console";
import type { Frequency, Timing, Weekday } from "./prompt.ts";

export const frequencyWords: Readonly<Record<Frequency, string>> = {
  once: "Once",
  hourly: "Every hour",
  daily: "Every day",
  weekly: "Every week",
  monthly: "Every month",
  cron: "By a cron expression",
};

export const weekdayWords: Readonly<Record<Weekday, string>> = {
  MON: "Monday",
  TUE: "Tuesday",
  WED: "Wednesday",
  THU: "Thursday",
  FRI: "Friday",
  SAT: "Saturday",
  SUN: "Sunday",
};

/** Without its time zone. */
export function whenWords(timing: Timing): string {
  const { frequency, time, date, cron, dayOfWeek, dayOfMonth } = timing;
  const at = time ?? "";
  if (frequency === "once") return `once, ${date === null ? "" : dateWords(date)} at ${at}`;
  if (frequency === "hourly") return `every hour, at minute ${at.slice(3)}`;
  if (frequency === "daily") return `every day at ${at}`;
  if (frequency === "weekly")
    return `every ${dayOfWeek === null ? "week" : weekdayWords[dayOfWeek]} at ${at}`;
  if (frequency === "monthly")
    return dayOfMonth === "L" ? `on the last day of the month at ${at}` : `on day ${dayOfMonth} at ${at}`;
  return cron ?? "";
}
