// The apps elsewhere that serve jobs.
import { Table, Text } from "@mantine/core";
import type { App } from "@punctual/client";
import { api } from "../../../api/api.ts";
import { at, usePages } from "../../../api/use-pages.ts";
import { useMay } from "../../../session/session.ts";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowButtons } from "../../../ui/row-buttons.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { ShowMore } from "../../../ui/show-more.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import { useDialog } from "../../../ui/use-dialog.ts";
import { ForgetAppDialog } from "./forget-app-dialog.tsx";

const perPage = 50;

export function AppsTab() {
  const list = usePages<App>({
    queryKey: ["system", "apps"],
    read: (cursor) => api.GET("/api/v1/apps", { params: { query: { limit: perPage, ...at(cursor) } } }),
  });
  const forgetting = useDialog<App>();
  return (
    <Panel title="Apps">
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={3} height={40} />}
        empty={({ length }) => (length > 0 ? null : <NoApps />)}
      >
        {(apps) => (
          <>
            <AppTable apps={apps} onForget={forgetting.open} />
            <ShowMore shown={apps.length} noun={["app", "apps"]} list={list} />
          </>
        )}
      </Loaded>
      <ForgetAppDialog {...forgetting} />
    </Panel>
  );
}

interface AppTableProps {
  readonly apps: readonly App[];
  readonly onForget: (app: App) => void;
}

function AppTable({ apps, onForget }: AppTableProps) {
  const mayForget = useMay("operator");
  return (
    <TableScroll label="Apps" minWidth={560}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>App</Table.Th>
          <Table.Th>Jobs</Table.Th>
          <Table.Th>Connection</Table.Th>
          <Table.Th>Registered</Table.Th>
          {mayForget ? <Table.Th ta="right">Actions</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {apps.map((app) => (
          <Table.Tr key={app.name}>
            <Table.Td maw={260}>
              {app.name}
              <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                {app.url}
              </Text>
            </Table.Td>
            <Table.Td maw={280} style={{ overflowWrap: "anywhere" }}>
              {app.jobs.join(", ")}
            </Table.Td>
            <Table.Td>{app.connection ?? "none"}</Table.Td>
            <Table.Td style={{ whiteSpace: "nowrap" }}>
              <Instant at={app.updatedAt} as="distance" />
            </Table.Td>
            {mayForget ? (
              <Table.Td>
                <RowButtons name={app.name} actions={[{ verb: "Forget", onDo: () => onForget(app) }]} />
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

const register = `await registerApp({
  punctualUrl: "${location.origin}",
  key, // of an operator
  name: "billing",
  url: "https://billing.example.com/punctual",
  jobs: [sendInvoices],
  connection: "billing",
});`;

const NoApps = () => (
  <EmptyState title="No apps yet">
    <Text size="sm" mb="xs">
      A job may live in an app of yours, in another process. It registers itself at every start, with
      @punctual/jobs:
    </Text>
    <Text component="div" ta="left">
      <CodeBlock text={register} label="How an app registers" />
    </Text>
  </EmptyState>
);
