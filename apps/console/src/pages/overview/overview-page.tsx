// The overview: whether everything is on time, what is not, and what comes next.
import { SimpleGrid, Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Panel } from "../../ui/panel.tsx";
import { AttentionList } from "./attention-list.tsx";
import { FiresPanel } from "./fires-panel.tsx";
import { HoursChart } from "./hours-chart.tsx";
import { anyScheduleQuery, lastDayQuery } from "./overview-queries.ts";
import { StateCounts } from "./state-counts.tsx";
import { useAttention } from "./use-attention.ts";
import { Verdict } from "./verdict.tsx";
import { Welcome } from "./welcome.tsx";

export default function OverviewPage() {
  const attention = useAttention();
  const lastDay = useQuery(lastDayQuery);
  const isUnused = useQuery(anyScheduleQuery).data?.items.length === 0;
  /** What failed says so below; there is no sentence to wait for. */
  const isUnknown = attention.error !== null && attention.data === undefined;
  return (
    <>
      <PageHeader title="Overview" />
      {isUnused ? <Welcome /> : null}
      {isUnused || isUnknown ? null : (
        <Verdict troubles={attention.data?.length} lag={lastDay.data?.lag ?? null} />
      )}
      <Stack mt="lg">
        <Loaded query={attention} skeleton={null} empty={(items) => (items.length === 0 ? <></> : null)}>
          {(items) => (
            <Panel title="Needs you">
              <AttentionList items={items} />
            </Panel>
          )}
        </Loaded>
        <SimpleGrid cols={{ base: 1, lg: 2 }}>
          <Panel title="Last 24 hours">
            <Loaded query={lastDay} skeleton={<Skeleton height={220} />}>
              {({ items, total }) => (
                <Stack>
                  <StateCounts counts={total} from={items[0]?.at ?? ""} />
                  <HoursChart hours={items} />
                </Stack>
              )}
            </Loaded>
          </Panel>
          <FiresPanel />
        </SimpleGrid>
      </Stack>
    </>
  );
}
