// What the workloads call, and which of it is but a simulation.
import { Badge, Table, Text } from "@mantine/core";
import { Panel } from "../../../ui/panel.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import type { System } from "./system-panel.tsx";

export function UpstreamsPanel({ upstreams }: { readonly upstreams: System["upstreams"] }) {
  if (upstreams.length === 0) return null;
  return (
    <Panel title="Upstreams of the workloads">
      <TableScroll label="Upstreams" minWidth={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Upstream</Table.Th>
            <Table.Th>Workload</Table.Th>
            <Table.Th>Address</Table.Th>
            <Table.Th>Answers</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {upstreams.map(({ name, workload, address, simulated }) => (
            <Table.Tr key={`${workload} ${name}`}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{workload}</Table.Td>
              <Table.Td style={{ overflowWrap: "anywhere" }}>{address}</Table.Td>
              <Table.Td>
                <Badge variant="default">{simulated ? "simulated" : "real"}</Badge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableScroll>
      {upstreams.some(({ simulated }) => simulated) ? (
        <Text size="xs" c="dimmed" mt="xs">
          A simulated upstream gives sample answers. Set its address and credentials in the environment, and
          the real one is called from the next start on.
        </Text>
      ) : null}
    </Panel>
  );
}
