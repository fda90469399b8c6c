// Instants and spans in words: in a named zone, with units.

import { nowMs } from "./now.ts";

export const viewerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timezone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timezone, options]);
  const found = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", { ...options, timeZone: timezone });
  formats.set(key, found);
  return found;
}

/** Such as `Sun 29 Nov, 02:00`; the year where it is another than this one, the seconds where there are any. */
export const instantWords = (instant: string, timezone: string): string =>
  format(timezone, {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...(isThisYear(instant) ? {} : { year: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
    ...(new Date(instant).getUTCSeconds() === 0 ? {} : { second: "2-digit" }),
    hourCycle: "h23",
  }).format(new Date(instant));

const isThisYear = (instant: string): boolean =>
  new Date(instant).getUTCFullYear() === new Date(nowMs()).getUTCFullYear();

/** Such as `02:00:07`. */
export const clockWords = (instant: string, timezone: string): string =>
  format(timezone, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(
    new Date(instant),
  );

/** Such as `29 Nov`. */
export const dayWords = (instant: string, timezone: string): string =>
  format(timezone, { day: "numeric", month: "short" }).format(new Date(instant));

/** Such as `GMT+1`, of the zone at this instant. */
export const offsetWords = (instant: string, timezone: string): string =>
  format(timezone, { timeZoneName: "shortOffset" })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === "timeZoneName")?.value ?? timezone;

const units = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1_000],
] as const;

/** Such as `2 h 5 min`, `840 ms`: the two largest units. */
export function spanWords(ms: number): string {
  const whole = Math.round(Math.abs(ms));
  if (whole < 1_000) return `${whole} ms`;
  const largest = units.findIndex(([, size]) => whole >= size);
  const [[unit, size], smaller] = [units[largest] ?? units[3], units[largest + 1]];
  const count = Math.floor(whole / size);
  const rest = smaller === undefined ? 0 : Math.floor((whole % size) / smaller[1]);
  return rest === 0 || smaller === undefined ? `${count} ${unit}` : `${count} ${unit} ${rest} ${smaller[0]}`;
}

const aMoment = 5_000;

/** Such as `in 5 min`, `3 h ago`. */
export function distanceWords(instant: string, now: number): string {
  const ms = Date.parse(instant) - now;
  if (Math.abs(ms) < aMoment) return "now";
  return ms > 0 ? `in ${spanWords(ms)}` : `${spanWords(ms)} ago`;
}
