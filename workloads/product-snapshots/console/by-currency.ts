// Values parted by currency: amounts of different ones are never added up, nor drawn on one axis.
import type { DayValue } from "./read-products.ts";

export interface CurrencyValues {
  readonly currency: string;
  /** Oldest first. */
  readonly days: readonly DayValue[];
}

/** Of values newest first. */
export const byCurrency = (values: readonly DayValue[]): readonly CurrencyValues[] =>
  [...Map.groupBy(values, ({ currency }) => currency)]
    .map(([currency, days]) => ({ currency, days: days.toReversed() }))
    .toSorted((one, other) => one.currency.localeCompare(other.currency));
