// One time zone as stretches of time without a change of offset, worked out where they are asked for.
import { offsetReader } from "./offset.ts";

const DAY = 86_400_000;
// Shorter than any period between two changes from 1970 to 2200: the shortest is a week (Noronha in 2000, Gaza in 2040).
const PROBE = 6 * DAY;
const WINDOW = 8 * 366 * DAY;

/** From `start` up to `end`, not included, clocks are `offset` ahead of UTC; `before` and `after` are the neighbours' offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
  readonly before: number;
  readonly after: number;
}

/** All in milliseconds. */
export interface Zone {
  readonly offsetAt: (instant: number) => number;
  /** By the window's number: an answer never depends on what was asked before. */
  readonly windows: Map<number, readonly Stretch[]>;
  /** The stretch found last, about which the next question mostly is. */
  latest: Stretch;
}

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

const changesIn = (zone: Zone, from: number, to: number): number[] => {
  const changes: number[] = [];
  for (let low = from; low < to; low += PROBE) {
    const high = Math.min(low + PROBE, to);
    if (zone.offsetAt(high) !== zone.offsetAt(low)) changes.push(changeBetween(zone, low, high));
  }
  return changes;
};

// A window's edge divides a stretch in two: neighbours of the same offset, where nothing is missing or repeated.
const stretchesIn = (zone: Zone, from: number, to: number): Stretch[] => {
  const edges = [from, ...changesIn(zone, from, to).filter((change) => change < to), to];
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? to;
    const [before, offset, after] = [start - 1000, start, end].map(zone.offsetAt);
    return { start, end, offset: offset ?? 0, before: before ?? 0, after: after ?? 0 };
  });
};

const findIn = (stretches: readonly Stretch[], instant: number, otherwise: Stretch): Stretch => {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= instant) low = middle;
    else high = middle - 1;
  }
  return stretches[low] ?? otherwise;
};

/** The stretch that holds the instant. */
export const stretchAt = (zone: Zone, instant: number): Stretch => {
  if (instant >= zone.latest.start && instant < zone.latest.end) return zone.latest;
  const number = Math.floor(instant / WINDOW);
  let stretches = zone.windows.get(number);
  if (stretches === undefined) {
    stretches = stretchesIn(zone, number * WINDOW, (number + 1) * WINDOW);
    zone.windows.set(number, stretches);
  }
  return (zone.latest = findIn(stretches, instant, zone.latest));
};

const FIXED = /^(Etc\/)?(UTC|GMT|UCT|Zulu|Universal|Greenwich)$/i;
const ALWAYS: Stretch = {
  start: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
  offset: 0,
  before: 0,
  after: 0,
};
const NOTHING: Stretch = { ...ALWAYS, end: Number.NEGATIVE_INFINITY };

const makeZone = (name: string): Zone =>
  FIXED.test(name)
    ? { offsetAt: () => 0, windows: new Map(), latest: ALWAYS }
    : { offsetAt: offsetReader(name), windows: new Map(), latest: NOTHING };

const zones = new Map<string, Zone>();
// Letter case is free: without a bound, whoever may name a zone could fill the memory with spellings of it.
const spellings = new Map<string, Zone>();
const MOST_SPELLINGS = 2000;

/** @throws TimezoneError when the name is not a time zone. */
export const zoneOf = (name: string): Zone => {
  const known = spellings.get(name);
  if (known !== undefined) return known;
  const key = name.toLowerCase();
  const zone = zones.get(key) ?? makeZone(name);
  zones.set(key, zone);
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  spellings.set(name, zone);
  return zone;
};
