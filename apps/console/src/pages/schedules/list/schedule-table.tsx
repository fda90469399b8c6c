// Schedules as rows: what each is, when it fires, how it went last.
import { Table } from "@mantine/core";
import { fullNameOf } from "../../../parts/schedule/schedule-name.ts";
import { ChooseAll } from "../../../ui/choose-all.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import type { Selection } from "../../../ui/use-selection.ts";
import { ScheduleRow } from "./schedule-row.tsx";
import type { ListedSchedule } from "./use-schedule-list.ts";

interface ScheduleTableProps {
  readonly schedules: readonly ListedSchedule[];
  /** Null for whoever may do nothing with a choice. */
  readonly selection: Selection<ListedSchedule> | null;
}

export function ScheduleTable({ schedules, selection }: ScheduleTableProps) {
  return (
    <TableScroll label="Schedules" minWidth={480}>
      <Table.Thead>
        <Table.Tr>
          {selection === null ? null : (
            <Table.Th w={40}>
              <ChooseAll count={schedules.length} selection={selection} />
            </Table.Th>
          )}
          <Table.Th>Name</Table.Th>
          <Table.Th visibleFrom="sm">When</Table.Th>
          <Table.Th visibleFrom="md">Target</Table.Th>
          <Table.Th style={{ whiteSpace: "nowrap" }}>Next fire</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th style={{ whiteSpace: "nowrap" }}>Last run</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {schedules.map((schedule) => (
          <ScheduleRow
            key={fullNameOf(schedule)}
            schedule={schedule}
            isChosen={selection === null ? null : selection.has(schedule)}
            onToggle={selection?.toggle ?? nothing}
          />
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

const nothing = (): void => {};
