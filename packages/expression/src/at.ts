// at(…): one wall time in a time zone.
import { daysInMonth } from "./civil-date.ts";
import { ExpressionError } from "./errors.ts";
import type { AtExpression, ScheduleExpression } from "./expression.ts";
import { changeBetween, zoneOf } from "./zone.ts";

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/;
// No zone is further from UTC than 26 hours, a change over the date line included.
const REACH = 26 * 3_600_000;

export const parseAt = (
  text: string,
  inside: { readonly text: string; readonly position: number },
): AtExpression => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (
    SHAPE.exec(inside.text)?.slice(1) ?? []
  ).map((part) => Number(part ?? 0));
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!real || year < 1 || hour > 23 || minute > 59 || second > 59)
    throw new ExpressionError({
      code: SHAPE.test(inside.text) ? "invalid-date" : "malformed",
      field: "at",
      position: inside.position,
      expected: "an existing yyyy-mm-ddThh:mm:ss without zone or fraction",
      got: inside.text,
      remedy: "Write for example at(2030-01-31T09:00:00) and give the time zone beside it.",
    });
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  return { kind: "at", text, wallMilliseconds: wall.setUTCHours(hour, minute, second, 0) };
};

/** The first instant that shows this wall time, or null inside a gap. */
export const atInstant = (e: AtExpression, timezone: string): number | null => {
  const zone = zoneOf(timezone);
  const offsets = [-REACH, REACH].map((reach) => zone.offsetAt(e.wallMilliseconds + reach));
  const real = offsets
    .map((offset) => ({ offset, instant: e.wallMilliseconds - offset }))
    .filter(({ offset, instant }) => zone.offsetAt(instant) === offset);
  return real.length === 0 ? null : Math.min(...real.map(({ instant }) => instant));
};

const written = (wall: number): string => new Date(wall).toISOString().slice(0, 19);

/** Any kind but at() passes. @throws ExpressionError naming the two nearest wall times that exist. */
export const assertAtIsReal = (e: ScheduleExpression, timezone: string): void => {
  if (e.kind !== "at" || atInstant(e, timezone) !== null) return;
  const zone = zoneOf(timezone);
  const low = e.wallMilliseconds - REACH;
  const change = changeBetween(zone, low, e.wallMilliseconds + REACH);
  const before = written(change - 60_000 + zone.offsetAt(low));
  const after = written(change + zone.offsetAt(change));
  throw new ExpressionError({
    code: "time-does-not-exist",
    field: "at",
    position: e.text.indexOf("(") + 1,
    expected: `a time that exists in ${timezone}`,
    got: e.text.slice(3, -1),
    remedy: `Clocks are moved over it; the nearest are at(${before}) and at(${after}).`,
  });
};
