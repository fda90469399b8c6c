// Connections and API destinations: with which credentials, and where, targets are called.
import { Tabs } from "@mantine/core";
import { PageHeader } from "../../ui/page-header.tsx";
import { useSearchParams } from "../../ui/use-search-params.ts";
import { ConnectionsTab } from "./connection/connections-tab.tsx";
import { DestinationsTab } from "./destination/destinations-tab.tsx";

const tabs = [
  { value: "connections", label: "Connections", Content: ConnectionsTab },
  { value: "destinations", label: "API destinations", Content: DestinationsTab },
] as const;

export default function ConnectionsPage() {
  const { read, write } = useSearchParams();
  const current = tabs.find(({ value }) => value === read("tab"))?.value ?? "connections";
  return (
    <>
      <PageHeader title="Connections">
        The credentials that targets are called with, and the addresses that schedules share.
      </PageHeader>
      <Tabs
        value={current}
        onChange={(tab) => write({ tab: tab === "connections" ? null : tab })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value, Content }) => (
          <Tabs.Panel key={value} value={value}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
