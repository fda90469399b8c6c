// The metrics of tenants' listings: how fresh they are, what they say, and the jobs that make them.
import { Stack } from "@mantine/core";
import {
  ChooseAndSee,
  EmptyState,
  FailedEntries,
  JobPanel,
  PageHeader,
  Panel,
  useSearchParams,
} from "@punctual/console";
import classes from "./page.module.css";
import { TenantList } from "./tenant-list.tsx";
import { TenantPanels } from "./tenant-panels.tsx";

export default function ListingMetricsPage() {
  const params = useSearchParams();
  const tenantId = params.read("tenant");
  return (
    <>
      <PageHeader title="Listing metrics">
        Visits, orders, units and revenue of every tenant's listings, day by day.
      </PageHeader>
      <Stack>
        <ChooseAndSee list={<TenantList chosen={tenantId} params={params} />}>
          {tenantId === null ? (
            <Panel title="Metrics">
              <EmptyState title="Choose a tenant">
                What its listings came to then stands here, with what the jobs did for it.
              </EmptyState>
            </Panel>
          ) : (
            <TenantPanels key={tenantId} tenantId={tenantId} params={params} />
          )}
        </ChooseAndSee>
        <div className={classes["pair"]}>
          <JobPanel job="marketplace-metrics.sync" title="The nightly sync" isOfSchedule>
            {(run) => <FailedEntries run={run} path={["results"]} names={["tenantId"]} />}
          </JobPanel>
          <JobPanel job="marketplace-metrics.rebuild" title="The nightly rebuild" isOfSchedule>
            {(run) => <FailedEntries run={run} path={["results"]} names={["tenantId"]} />}
          </JobPanel>
        </div>
      </Stack>
    </>
  );
}
