// A stream's snapshots by month, newest first.
import { Button, Table } from "@mantine/core";
import { Instant, monthWords, TableScroll } from "@punctual/console";
import type { Snapshot } from "./read-streams.ts";

interface SnapshotTableProps {
  readonly snapshots: readonly Snapshot[];
  readonly chosen: string | null;
  readonly onChoose: (month: string) => void;
}

export function SnapshotTable({ snapshots, chosen, onChoose }: SnapshotTableProps) {
  return (
    <TableScroll label="Snapshots by month" minWidth={640}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Month</Table.Th>
          <Table.Th ta="right">Events by its end</Table.Th>
          <Table.Th ta="right">Members</Table.Th>
          <Table.Th>Last event</Table.Th>
          <Table.Th>Made</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {snapshots.map(({ month, eventCount, state, lastEventAt, createdAt }) => (
          <Table.Tr key={month}>
            <Table.Td>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-pressed={month === chosen}
                fw={month === chosen ? 700 : 500}
                onClick={() => onChoose(month)}
              >
                {monthWords(month)}
              </Button>
            </Table.Td>
            <Table.Td ta="right">{eventCount.toLocaleString("en")}</Table.Td>
            <Table.Td ta="right">{Object.keys(state).length.toLocaleString("en")}</Table.Td>
            <Table.Td style={{ whiteSpace: "nowrap" }}>
              <Instant at={lastEventAt} timezone="UTC" />
            </Table.Td>
            <Table.Td style={{ whiteSpace: "nowrap" }}>
              <Instant at={createdAt} timezone="UTC" />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}
