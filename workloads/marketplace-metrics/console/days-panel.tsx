// What a tenant, or one of its listings, came to day by day.
import { Button, Group, SegmentedControl, Skeleton, Stack } from "@mantine/core";
import { dayWords, EmptyState, Loaded, Panel, Trend, type SearchParams } from "@punctual/console";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { measureOf, measures, trendOf } from "./measure.ts";
import { datesOf, spans } from "./ranges.ts";
import { readDays, type Range, type Tenant } from "./read-metrics.ts";
import { Totals } from "./totals.tsx";

interface DaysPanelProps {
  readonly tenant: Tenant;
  readonly days: number;
  readonly range: Range;
  readonly params: SearchParams;
}

export function DaysPanel({ tenant: { id: tenantId, timezone }, days, range, params }: DaysPanelProps) {
  const { read, write } = params;
  const listingId = read("listing");
  const measure = measureOf(read("measure"));
  const shownDays = useQuery({
    queryKey: ["runs", "marketplace-metrics", "days", tenantId, listingId, range],
    queryFn: () => readDays({ tenantId, listingId, range }),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel
      title={listingId === null ? "All listings" : `Listing ${listingId}`}
      actions={
        <Group gap="xs">
          {listingId === null ? null : <ShowAll onShow={() => write({ listing: null })} />}
          <SegmentedControl
            size="xs"
            aria-label="How far back"
            data={spans.map((span) => ({ value: String(span), label: `${span} days` }))}
            value={String(days)}
            onChange={(span) => write({ days: span })}
          />
        </Group>
      }
    >
      <Loaded
        query={shownDays}
        skeleton={<Skeleton height={380} />}
        empty={({ length }) => (length > 0 ? null : <NoMetrics />)}
      >
        {(shown) => (
          <Stack gap="sm">
            <Totals days={shown} />
            <SegmentedControl
              aria-label="What is drawn"
              size="xs"
              style={{ alignSelf: "start", maxWidth: "100%", overflowX: "auto" }}
              data={measures.map(({ name, label }) => ({ value: name, label }))}
              value={measure}
              onChange={(chosen) => write({ measure: chosen })}
            />
            <Trend
              data={{
                ...trendOf({ measure, days: shown, dates: datesOf(range) }),
                label: `By day, where the tenant is (${timezone})`,
                atWords: (at) => dayWords(at, "UTC"),
              }}
            />
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}

const ShowAll = ({ onShow }: { readonly onShow: () => void }) => (
  <Button variant="default" size="compact-sm" onClick={onShow}>
    Show all listings
  </Button>
);

const NoMetrics = () => (
  <EmptyState title="No metrics of these days">
    There was neither a visit nor a paid order, or the days were not rebuilt. A sync brings orders and visits;
    a rebuild makes metrics of them.
  </EmptyState>
);
