// The nodes that share the database, and when each last said that it is there.
import { Table, Text } from "@mantine/core";
import { useSession } from "../../../session/session.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import type { System } from "./system-panel.tsx";

interface NodesPanelProps {
  readonly nodes: System["nodes"];
  readonly now: string;
}

/** A node says it far more often. */
const silentMs = 60_000;

export function NodesPanel({ nodes, now }: NodesPanelProps) {
  const isSilent = (lastSeenAt: string): boolean => Date.parse(now) - Date.parse(lastSeenAt) > silentMs;
  return (
    <Panel title="Nodes">
      {nodes.length === 0 ? (
        <NoNodes />
      ) : (
        <TableScroll label="Nodes" minWidth={300}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>Started</Table.Th>
              <Table.Th>Last seen</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {nodes.map(({ name, startedAt, lastSeenAt }) => (
              <Table.Tr key={`${name} ${startedAt}`}>
                <Table.Td style={{ overflowWrap: "anywhere" }}>{name}</Table.Td>
                <Table.Td style={{ whiteSpace: "nowrap" }}>
                  <Instant at={startedAt} as="distance" />
                </Table.Td>
                <Table.Td style={{ whiteSpace: "nowrap" }}>
                  <Instant at={lastSeenAt} as="distance" />
                  {isSilent(lastSeenAt) ? (
                    <Text size="xs" c="dimmed">
                      silent; its runs are taken over
                    </Text>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </TableScroll>
      )}
    </Panel>
  );
}

function NoNodes() {
  const { tenant } = useSession();
  return tenant === "default" ? (
    <EmptyState title="No node has said that it is there" />
  ) : (
    <EmptyState title="Not shown to this tenant">Nodes are shown to the tenant default alone.</EmptyState>
  );
}
