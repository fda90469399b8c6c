// One user's total over time, or that of one product, above the products.
import { SegmentedControl, Skeleton, Stack } from "@mantine/core";
import { EmptyState, Loaded, nowMs, Panel, type SearchParams } from "@punctual/console";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { byCurrency } from "./by-currency.ts";
import { ProductTable } from "./product-table.tsx";
import { readHistory, readTotals } from "./read-products.ts";
import { lastDays, spanOf, spans } from "./spans.ts";
import { ValueTrend } from "./value-trend.tsx";

interface UserValuesProps {
  readonly userId: string;
  readonly params: SearchParams;
}

export function UserValues({ userId, params: { read, write } }: UserValuesProps) {
  const days = spanOf(read("days"));
  const product = read("product");
  const values = useValues({ userId, product, days });
  return (
    <Stack>
      <Panel
        title={product === null ? `All products of ${userId}` : `${product} of ${userId}`}
        actions={
          <SegmentedControl
            size="xs"
            aria-label="How far back"
            data={spans.map((span) => ({ value: String(span), label: `${span} days` }))}
            value={String(days)}
            onChange={(span) => write({ days: span })}
          />
        }
      >
        <Loaded
          query={values}
          skeleton={<Skeleton height={330} />}
          empty={({ length }) => (length > 0 ? null : <NoValues days={days} />)}
        >
          {(shown) => (
            <Stack gap="lg">
              {byCurrency(shown).map((ofCurrency) => (
                <ValueTrend key={ofCurrency.currency} values={ofCurrency} />
              ))}
            </Stack>
          )}
        </Loaded>
      </Panel>
      <ProductTable userId={userId} chosen={product} onChoose={(id) => write({ product: id })} />
    </Stack>
  );
}

interface Wanted {
  readonly userId: string;
  /** Null: all together. */
  readonly product: string | null;
  readonly days: number;
}

/** A snapshot changes them, and is a run. */
const useValues = ({ userId, product, days }: Wanted) =>
  useQuery({
    queryKey: ["runs", "product-snapshots", "values", userId, product, days],
    queryFn: () => {
      const range = lastDays(days, nowMs());
      return product === null ? readTotals(userId, range) : readHistory(userId, product, range);
    },
    placeholderData: keepPreviousData,
  });

const NoValues = ({ days }: { readonly days: number }) => (
  <EmptyState title={`Nothing was recorded in the last ${days} days`}>
    The daily snapshot records what is not archived; an operator can make one now.
  </EmptyState>
);
