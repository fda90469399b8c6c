// The offsets of one time zone as a table that grows to the span it is asked about.
import { assertTimezone } from "./timezone.ts";

const DAY = 86_400_000;
// Shorter than any period between two changes of offset since 1970 (the shortest, over Ramadan, is four weeks).
const PROBE = 6 * DAY;
const WINDOW = 16 * 366 * DAY;

/** Segment i runs from `starts[i]` to `starts[i + 1]` with `offsets[i]`; all in milliseconds. Known from `from` to `to`. */
export interface Zone {
  readonly offsetAt: (instant: number) => number;
  starts: number[];
  offsets: number[];
  from: number;
  to: number;
}

const FORMAT = {
  calendar: "gregory",
  numberingSystem: "latn",
  hourCycle: "h23",
  era: "short",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
} as const;

const wallOf = (text: string): number => {
  const n = (text.match(/\d+/g) ?? []).map(Number);
  const year = text.includes("B") ? 1 - (n[2] ?? 0) : (n[2] ?? 0);
  const wall = new Date(0);
  wall.setUTCFullYear(year, (n[0] ?? 1) - 1, n[1] ?? 1);
  return wall.setUTCHours(n[3] ?? 0, n[4] ?? 0, n[5] ?? 0, 0);
};

const offsets = (name: string): ((instant: number) => number) => {
  assertTimezone(name);
  const format = new Intl.DateTimeFormat("en-US", { ...FORMAT, timeZone: name });
  return (instant) => {
    const second = Math.floor(instant / 1000) * 1000;
    return wallOf(format.format(second)) - second;
  };
};

/** The first whole second in (low, high] whose offset is no longer that of `low`. */
export const changeBetween = (zone: Pick<Zone, "offsetAt">, low: number, high: number): number => {
  const before = zone.offsetAt(low);
  let [a, b] = [Math.floor(low / 1000), Math.ceil(high / 1000)];
  while (b - a > 1) {
    const middle = Math.floor((a + b) / 2);
    if (zone.offsetAt(middle * 1000) === before) a = middle;
    else b = middle;
  }
  return b * 1000;
};

const segments = (zone: Zone, from: number, to: number): { starts: number[]; offsets: number[] } => {
  const found = { starts: [from], offsets: [zone.offsetAt(from)] };
  for (let low = from; low < to; low += PROBE) {
    const high = Math.min(low + PROBE, to);
    const offset = zone.offsetAt(high);
    if (offset === found.offsets.at(-1)) continue;
    found.starts.push(changeBetween(zone, low, high));
    found.offsets.push(offset);
  }
  return found;
};

const growAfter = (zone: Zone): void => {
  const more = segments(zone, zone.to, zone.to + WINDOW);
  // The first segment found continues the last one known.
  zone.starts.push(...more.starts.slice(1));
  zone.offsets.push(...more.offsets.slice(1));
  zone.to += WINDOW;
};

const growBefore = (zone: Zone): void => {
  const more = segments(zone, zone.from - WINDOW, zone.from);
  zone.starts = [...more.starts, ...zone.starts.slice(1)];
  zone.offsets = [...more.offsets, ...zone.offsets.slice(1)];
  zone.from -= WINDOW;
};

/** Makes the table reach over [from, to]. */
export const cover = (zone: Zone, from: number, to: number): void => {
  while (zone.from > from) growBefore(zone);
  while (zone.to < to) growAfter(zone);
};

const FIXED = /^(Etc\/)?(UTC|GMT|UCT|Zulu|Universal|Greenwich)$/;
const zones = new Map<string, Zone>();

/** @throws TimezoneError when the name is not a time zone. */
export const zoneOf = (name: string, near: number): Zone => {
  const known = zones.get(name);
  if (known) return known;
  const fixed = FIXED.test(name);
  const offsetAt = fixed ? (): number => 0 : offsets(name);
  const at = fixed ? Number.NEGATIVE_INFINITY : Math.floor((near - 400 * DAY) / DAY) * DAY;
  const zone: Zone = { offsetAt, starts: [at], offsets: [offsetAt(at)], from: at, to: at };
  if (fixed) zone.to = Number.POSITIVE_INFINITY;
  zones.set(name, zone);
  return zone;
};

/** The index of the segment that holds `instant`, which must be covered. */
export const segmentAt = (zone: Zone, instant: number): number => {
  let [low, high] = [0, zone.starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((zone.starts[middle] ?? 0) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
};
