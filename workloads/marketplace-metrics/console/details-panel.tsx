// Behind the days of a tenant: its listings one by one, and what the jobs did for it.
import { Tabs } from "@mantine/core";
import { Panel, type SearchParams } from "@punctual/console";
import { JobLogTable } from "./job-log-table.tsx";
import { ListingTable } from "./listing-table.tsx";
import type { Range, Tenant } from "./read-metrics.ts";

interface DetailsPanelProps {
  readonly tenant: Tenant;
  readonly range: Range;
  readonly params: SearchParams;
}

export function DetailsPanel({ tenant, range, params: { read, write } }: DetailsPanelProps) {
  return (
    <Panel title="Details">
      <Tabs
        keepMounted={false}
        value={read("details") === "jobs" ? "jobs" : "listings"}
        onChange={(details) => write({ details: details === "jobs" ? "jobs" : null })}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="listings">Listings</Tabs.Tab>
          <Tabs.Tab value="jobs">Job log</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="listings">
          <ListingTable
            tenantId={tenant.id}
            range={range}
            chosen={read("listing")}
            onChoose={(listing) => write({ listing })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="jobs">
          <JobLogTable tenant={tenant} />
        </Tabs.Panel>
      </Tabs>
    </Panel>
  );
}
