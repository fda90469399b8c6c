// What may be drawn of listings day by day.
import { moneyWords, type TrendData, type TrendPoint } from "@punctual/console";
import type { Day } from "./read-metrics.ts";

export const measures = [
  { name: "revenue", label: "Revenue" },
  { name: "orders", label: "Orders" },
  { name: "units", label: "Units" },
  { name: "visits", label: "Visits" },
  { name: "conversion", label: "Conversion" },
] as const;

export type Measure = (typeof measures)[number]["name"];

export const measureOf = (text: string | null): Measure =>
  measures.find(({ name }) => name === text)?.name ?? "revenue";

interface Drawn {
  readonly measure: Measure;
  readonly days: readonly Day[];
  /** Every day of the range: one without a row has nothing to show for it. */
  readonly dates: readonly string[];
}

/** Amounts of different currencies are never added up: each has a series of its own. */
export function trendOf({
  measure,
  days,
  dates,
}: Drawn): Pick<TrendData, "series" | "points" | "valueWords" | "tickWords" | "as"> {
  const byDate = Map.groupBy(days, ({ date }) => date);
  const pointsOf = (valuesOf: (ofDay: readonly Day[]) => TrendPoint["values"]): readonly TrendPoint[] =>
    dates.map((at) => ({ at, values: valuesOf(byDate.get(at) ?? []) }));
  if (measure === "revenue") return revenue(days, pointsOf);
  if (measure === "conversion")
    return {
      as: "lines",
      series: [{ name: "conversion", label: "Orders per visit" }],
      points: pointsOf((ofDay) => ({ conversion: conversionOf(ofDay) })),
      valueWords: shareWords,
      tickWords: shareWords,
    };
  const label = measures.find(({ name }) => name === measure)?.label ?? measure;
  return {
    as: "bars",
    series: [{ name: measure, label }],
    points: pointsOf((ofDay) => ({ [measure]: sum(ofDay, counted[measure]) })),
    valueWords: (value) => value.toLocaleString("en"),
  };
}

const counted = {
  orders: ({ orders }: Day) => orders,
  units: ({ unitsSold }: Day) => unitsSold,
  visits: ({ visits }: Day) => visits,
} as const;

function revenue(
  days: readonly Day[],
  pointsOf: (valuesOf: (ofDay: readonly Day[]) => TrendPoint["values"]) => readonly TrendPoint[],
): Pick<TrendData, "series" | "points" | "valueWords" | "tickWords" | "as"> {
  const currencies = [...new Set(days.flatMap(({ currency }) => currency ?? []))].toSorted();
  const [only] = currencies;
  return {
    as: "bars",
    series: currencies.map((currency) => ({ name: currency, label: `Revenue, ${currency}` })),
    points: pointsOf((ofDay) =>
      Object.fromEntries(
        currencies.map((currency) => [
          currency,
          sum(
            ofDay.filter((day) => day.currency === currency),
            (day) => day.revenue,
          ),
        ]),
      ),
    ),
    valueWords: (value) =>
      currencies.length === 1 && only !== undefined ? moneyWords(value, only) : value.toLocaleString("en"),
  };
}

const sum = (days: readonly Day[], of: (day: Day) => number): number =>
  days.reduce((total, day) => total + of(day), 0);

/** Null on a day without a visit. */
export function conversionOf(days: readonly Day[]): number | null {
  const visits = sum(days, ({ visits: seen }) => seen);
  return visits === 0 ? null : sum(days, ({ orders }) => orders) / visits;
}

/** Such as `4.25%`. */
export const shareWords = (share: number): string =>
  new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 2 }).format(share);
