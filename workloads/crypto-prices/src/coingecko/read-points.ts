// Reads the prices in an answer of CoinGecko, all of them or none.
import { z } from "zod";
import type { Point, Points } from "./points.ts";

export class MalformedAnswer extends Error {
  override readonly name = "MalformedAnswer";
}

const envelope = z.object({ prices: z.custom<readonly unknown[]>((value) => Array.isArray(value)) });
/** Seconds in place of milliseconds would be in 1970. */
const earliestAt = Date.UTC(2009, 0);
const latestAt = Date.UTC(2100, 0);
/** So that a day's prices still have a sum. */
const highestPrice = 1e100;

/** Throws MalformedAnswer. */
export function readPoints(answer: unknown): Points {
  const read = envelope.safeParse(answer);
  if (!read.success) throw malformed("a list of prices", "something else");
  const { prices } = read.data;
  // As they are, without a copy of each: a first fetch has a hundred thousand.
  const points = prices.every(isPoint) ? prices : prices.map(pointOf);
  if (points.length === 0) throw malformed("at least one price", "none");
  return isAscending(points) ? points : ascending(points);
}

/** By hand: a schema for two thousand pairs would take as long as storing them. */
const isPoint = (value: unknown): value is Point => isTimedPrice(value) && Number.isInteger(value[0]);

function isTimedPrice(value: unknown): value is Point {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const at: unknown = value[0];
  const price: unknown = value[1];
  const isPrice = typeof price === "number" && price >= 0 && price <= highestPrice;
  return typeof at === "number" && at >= earliestAt && at < latestAt && isPrice;
}

function pointOf(value: unknown, index: number): Point {
  if (isTimedPrice(value)) return [Math.floor(value[0]), value[1]];
  throw malformed(`price ${index} to be milliseconds and a number`, "something else");
}

function isAscending(points: Points): boolean {
  let last = 0;
  for (const [at] of points) {
    if (at <= last) return false;
    last = at;
  }
  return true;
}

/** Of two prices for one moment the last one counts. */
const ascending = (points: Points): Points => [...new Map(points)].sort(([one], [other]) => one - other);

const malformed = (wanted: string, got: string): MalformedAnswer =>
  new MalformedAnswer(`Expected CoinGecko to answer ${wanted}, got ${got}.`);
