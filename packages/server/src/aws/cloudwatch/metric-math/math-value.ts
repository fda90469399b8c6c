// What metric math calculates with: numbers, series of numbers over time, and lists of series.
import { MathFault } from "./math-expression.ts";

export interface Series {
  readonly label: string;
  readonly periodSeconds: number;
  /** Where it could have a value, in the order of time. */
  readonly grid: readonly number[];
  /** Where it has one. */
  readonly points: ReadonlyMap<number, number>;
}

export type MathValue = number | Series | readonly Series[];

export const isSeries = (value: MathValue): value is Series => typeof value === "object" && "points" in value;
export const isList = (value: MathValue): value is readonly Series[] => Array.isArray(value);

/** What is no number, such as a quotient by nothing, is not there. */
const finite = (points: readonly (readonly [number, number])[]): ReadonlyMap<number, number> =>
  new Map(points.filter(([, value]) => Number.isFinite(value)));

export const mapSeries = (series: Series, change: (value: number) => number): Series => ({
  ...series,
  points: finite([...series.points].map(([at, value]) => [at, change(value)])),
});

export function mapValue(value: MathValue, change: (value: number) => number): MathValue {
  if (typeof value === "number") return change(value);
  return isSeries(value) ? mapSeries(value, change) : value.map((one) => mapSeries(one, change));
}

type Combine = (left: number, right: number) => number;

/** Of two series where both have a value; of a list each of its series. Throws MathFault for two lists. */
export function combined(left: MathValue, right: MathValue, combine: Combine): MathValue {
  if (typeof left === "number") return mapValue(right, (value) => combine(left, value));
  if (typeof right === "number") return mapValue(left, (value) => combine(value, right));
  if (isSeries(left))
    return isSeries(right) ? joined(left, right, combine) : right.map((one) => joined(left, one, combine));
  if (isSeries(right)) return left.map((one) => joined(one, right, combine));
  throw new MathFault("two lists of metrics cannot be calculated with");
}

const joined = (left: Series, right: Series, combine: Combine): Series => ({
  ...left,
  points: finite(
    [...left.points].flatMap(([at, value]) => {
      const other = right.points.get(at);
      return other === undefined ? [] : [[at, combine(value, other)] as const];
    }),
  ),
});
