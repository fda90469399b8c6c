// One series over time, chosen among all of them.
import { useSearchParams } from "@punctual/console";
import { readChoice } from "./choice.ts";
import { LatestTable } from "./latest-table.tsx";
import { PriceControls } from "./price-controls.tsx";
import { PricePanel } from "./price-panel.tsx";
import type { LatestPrice } from "./read-prices.ts";

interface PricesBoardProps {
  /** At least one. */
  readonly prices: readonly LatestPrice[];
}

export function PricesBoard({ prices }: PricesBoardProps) {
  const params = useSearchParams();
  const choice = readChoice(params);
  const shown = chosen(prices, choice.coin ?? "bitcoin", choice.currency ?? "usd");
  if (shown === undefined) return null;
  return (
    <>
      <PriceControls prices={prices} shown={shown} choice={choice} params={params} />
      <PricePanel latest={shown} days={choice.days} by={choice.by} />
      <LatestTable
        prices={prices.filter(({ currency }) => currency === shown.currency)}
        shown={shown}
        onChoose={(coin) => params.write({ coin })}
      />
    </>
  );
}

/** An address may name what is no longer fetched. */
const chosen = (prices: readonly LatestPrice[], coin: string, currency: string): LatestPrice | undefined =>
  prices.find((price) => price.coin === coin && price.currency === currency) ??
  prices.find((price) => price.coin === coin) ??
  prices.find((price) => price.currency === currency) ??
  prices[0];
