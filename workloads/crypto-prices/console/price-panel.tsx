// One series: what it costs now, how that has changed, and its chart.
import { Group, Skeleton, Stack, Text } from "@mantine/core";
import {
  changeWords,
  EmptyState,
  Instant,
  instantWords,
  dayWords,
  Loaded,
  moneyWords,
  Panel,
  Trend,
  viewerZone,
} from "@punctual/console";
import type { LatestPrice, PricePoint } from "./read-prices.ts";
import { useHistory } from "./use-history.ts";

interface PricePanelProps {
  readonly latest: LatestPrice;
  readonly days: number;
  readonly by: "day" | "hour";
}

export function PricePanel({ latest, days, by }: PricePanelProps) {
  const { coin, currency, name, price, at } = latest;
  const history = useHistory({ series: { coin, currency }, days, by });
  return (
    <Panel title={`${name} in ${currency.toUpperCase()}`}>
      <Stack gap="sm">
        <Group gap="md" align="baseline">
          <Text fz={28} fw={650} style={{ fontVariantNumeric: "tabular-nums" }}>
            {price === null ? "–" : moneyWords(price, currency)}
          </Text>
          <Change points={history.data ?? []} latest={latest} days={days} />
          {at === null ? null : (
            <Text size="sm" c="dimmed">
              last price <Instant at={at} as="distance" />
            </Text>
          )}
        </Group>
        <Loaded
          query={history}
          skeleton={<Skeleton height={310} />}
          empty={({ length }) => (length > 0 ? null : <NoneInRange days={days} />)}
        >
          {(points) => <History points={points} latest={latest} by={by} />}
        </Loaded>
      </Stack>
    </Panel>
  );
}

interface ChangeProps {
  readonly points: readonly PricePoint[];
  readonly latest: LatestPrice;
  readonly days: number;
}

/** Since the first point that is shown. */
function Change({ points: [first], latest: { price, currency }, days }: ChangeProps) {
  if (first === undefined || price === null || first.price === 0) return null;
  const change = price - first.price;
  const sign = change > 0 ? "+" : "";
  return (
    <Text size="sm">
      {sign}
      {moneyWords(change, currency)} ({changeWords(change / first.price)}) in {days} days
    </Text>
  );
}

interface HistoryProps {
  readonly points: readonly PricePoint[];
  readonly latest: LatestPrice;
  readonly by: "day" | "hour";
}

function History({ points, latest: { name, currency }, by }: HistoryProps) {
  const unit = currency.toUpperCase();
  const isByDay = by === "day";
  return (
    <Trend
      data={{
        label: isByDay
          ? `Average price of ${name} by day (UTC), in ${unit}`
          : `Price of ${name} by hour (${viewerZone}), in ${unit}`,
        series: [{ name: "price", label: isByDay ? "Average" : "Price" }],
        points: points.map(({ at, price }) => ({ at, values: { price } })),
        atWords: (at) => (isByDay ? dayWords(at, "UTC") : instantWords(at, viewerZone)),
        axisWords: (at) => dayWords(at, isByDay ? "UTC" : viewerZone),
        valueWords: (value) => moneyWords(value, currency),
      }}
    />
  );
}

const NoneInRange = ({ days }: { readonly days: number }) => (
  <EmptyState title={`No prices of the last ${days} days`}>
    A fetch brings what is missing, back to the last price that is there.
  </EmptyState>
);
