// What the clocks of a time zone show at an instant, and the instant at which they show a time.
import { changeBetween, stretchAt, zoneOf } from "./zone.ts";

const DAY = 86_400_000;
// No zone is further from UTC than 26 hours, a change over the date line included.
const REACH = 26 * 3_600_000;

/** `local` is written without seconds where there are none; `offset` as in RFC 3339. */
export interface Wall {
  readonly local: string;
  readonly date: string;
  /** Milliseconds since 00:00 on the wall. */
  readonly timeOfDay: number;
  readonly offset: string;
}

/** @throws TimezoneError */
export const wallOf = (at: number, timezone: string): Wall => {
  const { offset } = stretchAt(zoneOf(timezone), at);
  const written = new Date(at + offset).toISOString();
  return {
    local: written.slice(0, written.endsWith(":00.000Z") ? 16 : 19),
    date: written.slice(0, 10),
    timeOfDay: at + offset - Math.floor((at + offset) / DAY) * DAY,
    offset: offsetText(offset),
  };
};

const offsetText = (offset: number): string => {
  const written = new Date(Math.abs(offset)).toISOString();
  return `${offset < 0 ? "-" : "+"}${written.slice(11, written.slice(17, 19) === "00" ? 16 : 19)}`;
};

/** The first instant that shows this wall time; of one that clocks are moved over, the first after it. @throws TimezoneError */
export const instantOf = (date: string, timeOfDay: number, timezone: string): number => {
  const wall = Date.parse(date) + timeOfDay;
  const zone = zoneOf(timezone);
  const real = [-REACH, REACH]
    .map((reach) => stretchAt(zone, wall + reach).offset)
    .map((offset) => ({ offset, instant: wall - offset }))
    .filter(({ offset, instant }) => stretchAt(zone, instant).offset === offset)
    .map(({ instant }) => instant);
  return real.length > 0 ? Math.min(...real) : changeBetween(zone, wall - REACH, wall + REACH);
};
