// Connections as rows: what each sends, and when it was last changed.
import { Table, Text } from "@mantine/core";
import type { Connection } from "@punctual/client";
import { useMay } from "../../../session/session.ts";
import { Instant } from "../../../ui/instant.tsx";
import { RowButtons } from "../../../ui/row-buttons.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import { aside, kinds } from "./kind.ts";

interface ConnectionTableProps {
  readonly connections: readonly Connection[];
  readonly onTest: (connection: Connection) => void;
  readonly onEdit: (connection: Connection) => void;
  readonly onDelete: (connection: Connection) => void;
}

export function ConnectionTable({ connections, onTest, onEdit, onDelete }: ConnectionTableProps) {
  const [mayTest, mayChange] = [useMay("operator"), useMay("admin")];
  const actionsOn = (connection: Connection) => [
    ...(mayTest ? [{ verb: "Test", onDo: () => onTest(connection) }] : []),
    ...(mayChange ? [{ verb: "Edit", onDo: () => onEdit(connection) }] : []),
    ...(mayChange ? [{ verb: "Delete", onDo: () => onDelete(connection) }] : []),
  ];
  return (
    <TableScroll label="Connections" minWidth={460}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>Sends</Table.Th>
          <Table.Th visibleFrom="sm">Changed</Table.Th>
          {mayTest ? <Table.Th ta="right">Actions</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {connections.map((connection) => (
          <Table.Tr key={connection.name}>
            <Table.Td miw={130} maw={280} style={{ overflowWrap: "break-word" }}>
              <Text size="sm" fw={500}>
                {connection.name}
              </Text>
            </Table.Td>
            <Table.Td miw={150} maw={380}>
              <Text size="sm">{kinds[connection.kind].label}</Text>
              <Text
                size="xs"
                c="dimmed"
                lineClamp={2}
                title={aside(connection)}
                style={{ overflowWrap: "anywhere" }}
              >
                {aside(connection)}
              </Text>
            </Table.Td>
            <Table.Td visibleFrom="sm" style={{ whiteSpace: "nowrap" }}>
              <Instant at={connection.updatedAt} as="distance" />
            </Table.Td>
            {mayTest ? (
              <Table.Td>
                <RowButtons name={connection.name} actions={actionsOn(connection)} />
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}
