// A wall time as a place's clocks show it, in words; no zone is applied to it.
import { nowMs } from "./now.ts";

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });

const day = format({ weekday: "short", day: "numeric", month: "short" });
const dayAndYear = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
const shortDay = format({ day: "numeric", month: "short" });
const shortDayAndYear = format({ day: "numeric", month: "short", year: "numeric" });
const month = format({ month: "long", year: "numeric" });
const longDay = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** `2026-03-29T03:00` as `Sun 29 Mar, 03:00`; with the year where it is another than that of `beside`. */
export function dayAndTime(local: string, beside: string): string {
  const form = local.slice(0, 4) === beside.slice(0, 4) ? day : dayAndYear;
  return `${form.format(Date.parse(`${local.slice(0, 10)}T00:00Z`)).replace(",", "")}, ${local.slice(11)}`;
}

/** `2026-03` as `March 2026`. */
export const monthWords = (yearAndMonth: string): string =>
  month.format(Date.parse(`${yearAndMonth}-01T00:00Z`));

/** `2026-03-29` as `Sunday 29 March 2026`. */
export const dateWords = (date: string): string => longDay.format(Date.parse(`${date}T00:00Z`));

/** `2026-03-29` as `29 Mar`; with the year where it is another than this one. */
export const shortDateWords = (date: string): string =>
  (date.slice(0, 4) === String(new Date(nowMs()).getUTCFullYear()) ? shortDay : shortDayAndYear).format(
    Date.parse(`${date}T00:00Z`),
  );
