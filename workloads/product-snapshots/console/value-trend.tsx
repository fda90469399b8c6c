// What was owned in one currency over time, with what it comes to now.
import { Group, Text } from "@mantine/core";
import { changeWords, dayWords, moneyWords, shortDateWords, Trend } from "@punctual/console";
import type { CurrencyValues } from "./by-currency.ts";

export function ValueTrend({ values: { currency, days } }: { readonly values: CurrencyValues }) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const change = last.value - first.value;
  return (
    <div>
      <Group gap="md" align="baseline" mb={4}>
        <Text fz={22} fw={650} style={{ fontVariantNumeric: "tabular-nums" }}>
          {moneyWords(last.value, currency)}
        </Text>
        <Text size="sm">
          {change > 0 ? "+" : ""}
          {moneyWords(change, currency)}
          {first.value === 0 ? "" : ` (${changeWords(change / Math.abs(first.value))})`} since{" "}
          {shortDateWords(first.date)}
        </Text>
        <Text size="sm" c="dimmed">
          recorded for {shortDateWords(last.date)}
        </Text>
      </Group>
      <Trend
        data={{
          label: `Value by day (UTC), in ${currency}`,
          series: [{ name: "value", label: currency }],
          points: days.map(({ date, value }) => ({ at: date, values: { value } })),
          atWords: (at) => dayWords(at, "UTC"),
          valueWords: (value) => moneyWords(value, currency),
        }}
      />
    </div>
  );
}
