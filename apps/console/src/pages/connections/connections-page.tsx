// Connections and API destinations: with which credentials, and where, targets are called.
import { PageHeader } from "../../ui/page-header.tsx";
import { UrlTabs } from "../../ui/url-tabs.tsx";
import { ConnectionsTab } from "./connection/connections-tab.tsx";
import { DestinationsTab } from "./destination/destinations-tab.tsx";

export default function ConnectionsPage() {
  return (
    <>
      <PageHeader title="Connections">
        The credentials that targets are called with, and the addresses that schedules share.
      </PageHeader>
      <UrlTabs
        tabs={[
          { value: "connections", label: "Connections", content: <ConnectionsTab /> },
          { value: "destinations", label: "API destinations", content: <DestinationsTab /> },
        ]}
      />
    </>
  );
}
