// The dates that a calendar excludes, with their reasons, and those that it keeps alone.
import { Button, Table, Text } from "@mantine/core";
import type { Calendar } from "@punctual/client";
import { useState } from "react";
import { Panel } from "../../../ui/panel.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import { dateWords } from "../../../ui/wall-words.ts";

/** A list of holidays for ten years is shown when somebody asks for it. */
const mostAtFirst = 25;

export function DatesPanel({ calendar: { excludeDates, keepOnlyDates } }: { readonly calendar: Calendar }) {
  const [isWhole, setWhole] = useState(false);
  const sorted = excludeDates.toSorted((one, other) => one.from.localeCompare(other.from));
  const shown = isWhole ? sorted : sorted.slice(0, mostAtFirst);
  if (excludeDates.length === 0 && keepOnlyDates === null) return null;
  return (
    <Panel title="Dates">
      {keepOnlyDates === null ? null : (
        <Text size="sm" mb="sm">
          Every date is excluded but these: {keepOnlyDates.slice(0, mostAtFirst).join(", ")}
          {keepOnlyDates.length > mostAtFirst ? ` and ${keepOnlyDates.length - mostAtFirst} more` : ""}.
        </Text>
      )}
      {shown.length === 0 ? null : <DateTable dates={shown} />}
      {shown.length === excludeDates.length ? null : (
        <Button variant="default" size="xs" mt="sm" onClick={() => setWhole(true)}>
          Show all {excludeDates.length.toLocaleString("en")}
        </Button>
      )}
    </Panel>
  );
}

function DateTable({ dates }: { readonly dates: Calendar["excludeDates"] }) {
  return (
    <TableScroll label="Excluded dates" minWidth={300}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Excluded</Table.Th>
          <Table.Th>Reason</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {dates.map(({ from, to, reason }) => (
          <Table.Tr key={`${from} ${to} ${reason}`}>
            <Table.Td>{from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`}</Table.Td>
            <Table.Td>
              {reason ?? (
                <Text size="sm" c="dimmed">
                  none given
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}
