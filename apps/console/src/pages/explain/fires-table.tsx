// The next fires in the schedule's zone and in others side by side; nights on which the clocks change are named.
import { Table, Text } from "@mantine/core";
import { useNowMs } from "../../ui/now.ts";
import { TableScroll } from "../../ui/table-scroll.tsx";
import { distanceWords, instantWords, offsetWords } from "../../ui/time-words.ts";
import type { Fire } from "../../parts/expression/explained.ts";

interface FiresTableProps {
  readonly fires: readonly Fire[];
  /** The schedule's own first. */
  readonly zones: readonly string[];
}

const changeWords = {
  gap: "moved: the clocks leave this time out",
  overlap: "the clocks show this time twice",
  "offset-change": "first after the clocks changed",
} as const;

export function FiresTable({ fires, zones }: FiresTableProps) {
  const now = useNowMs();
  return (
    <TableScroll label="Next fires" minWidth={220 + zones.length * 200}>
      <Table.Thead>
        <Table.Tr>
          {zones.map((zone) => (
            <Table.Th key={zone}>{zone}</Table.Th>
          ))}
          <Table.Th>From now</Table.Th>
          <Table.Th>Clock change</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {fires.map(({ at, dst }) => (
          <Table.Tr key={at}>
            {zones.map((zone) => (
              <Table.Td key={zone} style={{ whiteSpace: "nowrap" }}>
                {instantWords(at, zone)}{" "}
                <Text span size="xs" c="dimmed">
                  {offsetWords(at, zone)}
                </Text>
              </Table.Td>
            ))}
            <Table.Td style={{ whiteSpace: "nowrap" }}>{distanceWords(at, now)}</Table.Td>
            <Table.Td>{dst === null ? "" : changeWords[dst]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}
