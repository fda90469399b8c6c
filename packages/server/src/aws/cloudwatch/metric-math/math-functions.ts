// The functions of metric math that there are here.
import { MathFault } from "./math-expression.ts";
import { isList, isSeries, mapValue, type MathValue, type Series } from "./math-value.ts";

export type MathFunction = (given: readonly MathValue[]) => MathValue;

/** IF and FILL look at what is not there; METRICS at the other queries: see evaluate-math. */
export const mathFunctions: Readonly<Record<string, MathFunction>> = {
  SUM: ([value]) => reduced(value, sum),
  AVG: ([value]) => reduced(value, (values) => sum(values) / values.length),
  MIN: ([value]) => reduced(value, (values) => values.reduce((one, other) => Math.min(one, other))),
  MAX: ([value]) => reduced(value, (values) => values.reduce((one, other) => Math.max(one, other))),
  ABS: ([value]) => mapValue(needed(value), Math.abs),
  CEIL: ([value]) => mapValue(needed(value), Math.ceil),
  FLOOR: ([value]) => mapValue(needed(value), Math.floor),
  PERIOD: ([value]) => seriesOf(value).periodSeconds,
  FILL: ([value, filling]) => filled(needed(value), needed(filling)),
  IF: ([condition, yes, no]) => chosen(needed(condition), needed(yes), no),
};

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);

function needed(value: MathValue | undefined): MathValue {
  if (value !== undefined) return value;
  throw new MathFault("a function has too few arguments");
}

function seriesOf(value: MathValue | undefined): Series {
  const series = needed(value);
  if (isSeries(series)) return series;
  throw new MathFault("a function expects a metric");
}

type Reduce = (values: readonly number[]) => number;

/** Of one series a number, of a list one series. */
function reduced(value: MathValue | undefined, reduce: Reduce): MathValue {
  const given = needed(value);
  if (typeof given === "number") return given;
  if (isSeries(given)) return given.points.size === 0 ? 0 : reduce([...given.points.values()]);
  const [first] = given;
  if (first === undefined) throw new MathFault("a function expects at least one metric");
  const times = [...new Set(given.flatMap(({ points }) => [...points.keys()]))].sort((a, b) => a - b);
  return { ...first, points: new Map(times.map((at) => [at, reduce(valuesAt(given, at))])) };
}

const valuesAt = (list: readonly Series[], at: number): readonly number[] =>
  list.flatMap(({ points }) => points.get(at) ?? []);

function filled(value: MathValue, filling: MathValue): MathValue {
  if (isList(value)) return value.map((one) => filledSeries(one, filling));
  if (isSeries(value)) return filledSeries(value, filling);
  throw new MathFault("FILL expects a metric");
}

const filledSeries = (series: Series, filling: MathValue): Series => ({
  ...series,
  points: new Map(
    series.grid.flatMap((at) => {
      const value = series.points.get(at) ?? valueAt(filling, at);
      return value === undefined ? [] : [[at, value] as const];
    }),
  ),
});

function chosen(condition: MathValue, yes: MathValue, no: MathValue | undefined): MathValue {
  if (typeof condition === "number") return condition === 0 ? needed(no) : yes;
  if (!isSeries(condition)) throw new MathFault("IF expects a metric or a number as its condition");
  const points = [...condition.points].flatMap(([at, value]) => {
    const found = value === 0 ? (no === undefined ? undefined : valueAt(no, at)) : valueAt(yes, at);
    return found === undefined ? [] : [[at, found] as const];
  });
  return { ...condition, points: new Map(points) };
}

function valueAt(value: MathValue, at: number): number | undefined {
  if (typeof value === "number") return value;
  if (isSeries(value)) return value.points.get(at);
  throw new MathFault("a list of metrics stands where one is expected");
}
