// One tenant: its metrics day by day, its listings, and what the jobs did for it.
import { Skeleton, Stack } from "@mantine/core";
import { Facts, Loaded, nowMs, Panel, type SearchParams } from "@punctual/console";
import { useQuery } from "@tanstack/react-query";
import { DaysPanel } from "./days-panel.tsx";
import { DetailsPanel } from "./details-panel.tsx";
import { FreshnessMark } from "./freshness-mark.tsx";
import { dateIn, lastDays, spanOf } from "./ranges.ts";
import { readTenant, type Tenant } from "./read-metrics.ts";
import { TenantJobs } from "./tenant-jobs.tsx";

interface TenantPanelsProps {
  readonly tenantId: string;
  readonly params: SearchParams;
}

export function TenantPanels({ tenantId, params }: TenantPanelsProps) {
  const tenant = useQuery({
    queryKey: ["runs", "marketplace-metrics", "tenant", tenantId],
    queryFn: () => readTenant(tenantId),
  });
  return (
    <Loaded query={tenant} skeleton={<PanelSkeletons />}>
      {(shown) => <Panels tenant={shown} params={params} />}
    </Loaded>
  );
}

const PanelSkeletons = () => (
  <Stack role="status" aria-busy="true" aria-label="Loading">
    {[150, 490, 320].map((height) => (
      <Skeleton key={height} height={height} />
    ))}
  </Stack>
);

interface PanelsProps {
  readonly tenant: Tenant;
  readonly params: SearchParams;
}

function Panels({ tenant, params }: PanelsProps) {
  const days = spanOf(params.read("days"));
  const range = lastDays(days, dateIn(nowMs(), tenant.timezone));
  return (
    <Stack>
      <Panel title={tenant.name} actions={<TenantJobs tenant={tenant} />}>
        <Facts
          facts={[
            ["Metrics", <FreshnessMark key="metrics" freshness={tenant.freshness} />],
            ["Time zone", tenant.timezone],
            ["Mercado Livre", connectionWords(tenant)],
          ]}
        />
      </Panel>
      <DaysPanel tenant={tenant} days={days} range={range} params={params} />
      <DetailsPanel tenant={tenant} range={range} params={params} />
    </Stack>
  );
}

const connectionWords = ({ mercadolivre }: Tenant): string =>
  mercadolivre === null ? "not connected: nothing is synced" : `connected as user ${mercadolivre.userId}`;
