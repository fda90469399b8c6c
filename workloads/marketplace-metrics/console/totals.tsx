// What some days came to together.
import { moneyWords } from "@punctual/console";
import classes from "./page.module.css";
import { conversionOf, shareWords } from "./measure.ts";
import type { Day } from "./read-metrics.ts";

export function Totals({ days }: { readonly days: readonly Day[] }) {
  const conversion = conversionOf(days);
  const total = (of: (day: Day) => number): string =>
    days.reduce((sum, day) => sum + of(day), 0).toLocaleString("en");
  const totals = [
    ["Revenue", revenueWords(days)],
    ["Orders", total(({ orders }) => orders)],
    ["Units", total(({ unitsSold }) => unitsSold)],
    ["Visits", total(({ visits }) => visits)],
    ["Conversion", conversion === null ? "–" : shareWords(conversion)],
  ] as const;
  return (
    <dl className={classes["totals"]}>
      {totals.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Each currency for itself. */
function revenueWords(days: readonly Day[]): string {
  const sums = new Map<string, number>();
  for (const { currency, revenue } of days)
    if (currency !== null) sums.set(currency, (sums.get(currency) ?? 0) + revenue);
  return [...sums].map(([currency, sum]) => moneyWords(sum, currency)).join(", ") || "–";
}
