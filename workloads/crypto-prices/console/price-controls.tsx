// Chooses the coin, the currency, how far back and how finely.
import { SegmentedControl, Select } from "@mantine/core";
import type { SearchParams } from "@punctual/console";
import { spans, type Choice } from "./choice.ts";
import classes from "./page.module.css";
import type { LatestPrice } from "./read-prices.ts";

interface PriceControlsProps {
  readonly prices: readonly LatestPrice[];
  readonly shown: LatestPrice;
  readonly choice: Choice;
  readonly params: SearchParams;
}

export function PriceControls({ prices, shown, choice, params: { write } }: PriceControlsProps) {
  const coins = [...new Map(prices.map(({ coin, name, symbol }) => [coin, nameOf(name, symbol)]))];
  const currencies = [...new Set(prices.map(({ currency }) => currency))];
  return (
    <div className={classes["controls"]}>
      <Select
        label="Coin"
        searchable
        allowDeselect={false}
        nothingFoundMessage="No coin has that name"
        data={coins.map(([value, label]) => ({ value, label }))}
        value={shown.coin}
        onChange={(coin) => write({ coin })}
        w={220}
      />
      <Select
        label="Currency"
        allowDeselect={false}
        data={currencies.map((value) => ({ value, label: value.toUpperCase() }))}
        value={shown.currency}
        onChange={(currency) => write({ currency })}
        w={110}
      />
      <SegmentedControl
        aria-label="How far back"
        data={spans.map((days) => ({ value: String(days), label: `${days} days` }))}
        value={String(choice.days)}
        onChange={(days) => write({ days })}
      />
      <SegmentedControl
        aria-label="How finely"
        data={[
          { value: "day", label: "By day" },
          { value: "hour", label: "By hour" },
        ]}
        value={choice.by}
        onChange={(by) => write({ by })}
      />
    </div>
  );
}

const nameOf = (name: string, symbol: string): string => `${name} (${symbol.toUpperCase()})`;
