// What `stats` makes of the values of many lines: a count, a sum, a percentile.
import type { QueryRow } from "./query-row.ts";
import { numberOf, order, textOf, type QueryValue } from "./query-value.ts";

/** Of the lines of a group. */
export type Aggregate = (rows: readonly QueryRow[]) => QueryValue;

/** One value of each line that has one. */
type Fold = (values: readonly QueryValue[]) => QueryValue;

const numbersOf = (values: readonly QueryValue[]): readonly number[] =>
  values.map(numberOf).filter((value) => value !== null);

const ofNumbers =
  (fold: (numbers: readonly number[]) => number): Fold =>
  (values) => {
    const numbers = numbersOf(values);
    return numbers.length === 0 ? null : rounded(fold(numbers));
  };

/** To four places, as Logs Insights shows them. */
const rounded = (number: number): number => Math.round(number * 10_000) / 10_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const average = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

function deviation(numbers: readonly number[]): number {
  const middle = average(numbers);
  return Math.sqrt(average(numbers.map((number) => (number - middle) ** 2)));
}

/** The least value that so many hundredths of all do not exceed. */
export const percentile = (percent: number): Fold =>
  ofNumbers((numbers) => {
    const sorted = numbers.toSorted((one, other) => one - other);
    return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
  });

const first = (values: readonly QueryValue[]): QueryValue => values.toSorted(order).at(0) ?? null;
const last = (values: readonly QueryValue[]): QueryValue => values.toSorted(order).at(-1) ?? null;

export const folds: Readonly<Record<string, Fold>> = {
  count: (values) => values.length,
  count_distinct: (values) => new Set(values.map(textOf)).size,
  sum: ofNumbers(sum),
  avg: ofNumbers(average),
  min: ofNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number))),
  max: ofNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number))),
  stddev: ofNumbers(deviation),
  median: percentile(50),
  sortsfirst: first,
  sortslast: last,
};

export const folded =
  (value: (row: QueryRow) => QueryValue, fold: Fold): Aggregate =>
  (rows) =>
    fold(rows.map(value).filter((one) => one !== null));

/** Of the line that is first, or last, in time. */
export const byTime =
  (value: (row: QueryRow) => QueryValue, wanted: "earliest" | "latest"): Aggregate =>
  (rows) => {
    const sorted = rows.toSorted((one, other) => order(one.field("@timestamp"), other.field("@timestamp")));
    const row = wanted === "earliest" ? sorted.at(0) : sorted.at(-1);
    return row === undefined ? null : value(row);
  };

export const countOfRows: Aggregate = (rows) => rows.length;
