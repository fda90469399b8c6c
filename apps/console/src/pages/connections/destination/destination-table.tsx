// API destinations as rows: where each is, with which credentials and how fast it is called.
import { Table, Text } from "@mantine/core";
import type { ApiDestination } from "@punctual/client";
import { useMay } from "../../../session/session.ts";
import { RowButtons } from "../../../ui/row-buttons.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";

interface DestinationTableProps {
  readonly destinations: readonly ApiDestination[];
  readonly onTest: (destination: ApiDestination) => void;
  readonly onEdit: (destination: ApiDestination) => void;
  readonly onDelete: (destination: ApiDestination) => void;
}

export function DestinationTable({ destinations, onTest, onEdit, onDelete }: DestinationTableProps) {
  const mayChange = useMay("operator");
  const actionsOn = (destination: ApiDestination) => [
    { verb: "Test", onDo: () => onTest(destination) },
    { verb: "Edit", onDo: () => onEdit(destination) },
    { verb: "Delete", onDo: () => onDelete(destination) },
  ];
  return (
    <TableScroll label="API destinations" minWidth={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>Calls</Table.Th>
          <Table.Th>Connection</Table.Th>
          <Table.Th>At most</Table.Th>
          {mayChange ? <Table.Th ta="right">Actions</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {destinations.map((destination) => (
          <Table.Tr key={destination.name}>
            <Table.Td miw={130} maw={240} style={{ overflowWrap: "break-word" }}>
              <Text size="sm" fw={500}>
                {destination.name}
              </Text>
            </Table.Td>
            <Table.Td miw={180} maw={320}>
              <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                {destination.method} {destination.url}
              </Text>
            </Table.Td>
            <Table.Td>
              {destination.connection ?? (
                <Text size="sm" c="dimmed">
                  none
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <LimitWords destination={destination} />
            </Table.Td>
            {mayChange ? (
              <Table.Td>
                <RowButtons name={destination.name} actions={actionsOn(destination)} />
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

function LimitWords({ destination }: { readonly destination: ApiDestination }) {
  const { rateLimitPerSecond, concurrency, timeoutSeconds } = destination;
  const limits = [
    ...(rateLimitPerSecond === null ? [] : [`${rateLimitPerSecond.toLocaleString("en")} a second`]),
    ...(concurrency === null ? [] : [`${concurrency.toLocaleString("en")} at once`]),
    `${timeoutSeconds} s each`,
  ];
  return <Text size="sm">{limits.join(", ")}</Text>;
}
