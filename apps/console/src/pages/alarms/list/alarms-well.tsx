// The alarms that are well, as rows.
import { Badge, Group, Table, Text, VisuallyHidden } from "@mantine/core";
import type { Alarm } from "@punctual/client";
import { watchesWords } from "../../../parts/alarm/alarm-words.ts";
import { AlarmStateBadge } from "../../../parts/alarm-state.tsx";
import { ScheduleLink } from "../../../parts/schedule-link.tsx";
import { useMay } from "../../../session/session.ts";
import { Instant } from "../../../ui/instant.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";
import { AlarmMenu } from "./alarm-menu.tsx";
import type { ListedAlarmsProps } from "./alarm-section.tsx";
import { toldWords } from "./told-words.ts";

export function AlarmsWell({ alarms, onChoose }: ListedAlarmsProps) {
  const mayAct = useMay("operator");
  return (
    <TableScroll label="Alarms that are well" minWidth={340}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Alarm</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th visibleFrom="md">Watches</Table.Th>
          <Table.Th visibleFrom="sm">Tells</Table.Th>
          <Table.Th visibleFrom="sm">Since</Table.Th>
          {mayAct ? (
            <Table.Th w={48}>
              <VisuallyHidden>Actions</VisuallyHidden>
            </Table.Th>
          ) : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {alarms.map((alarm) => (
          <Table.Tr key={alarm.name}>
            <Table.Td miw={180} w={{ md: "44%" }}>
              <NameCell alarm={alarm} />
            </Table.Td>
            <Table.Td>
              <AlarmStateBadge state={alarm.state} />
            </Table.Td>
            <Table.Td visibleFrom="md" w="24%" style={{ overflowWrap: "anywhere" }}>
              <ScheduleLink schedule={alarm.schedule} otherwise="every schedule" />
            </Table.Td>
            <Table.Td visibleFrom="sm" style={{ overflowWrap: "anywhere" }}>
              <Text size="sm">{toldWords(alarm.actions)}</Text>
            </Table.Td>
            <Table.Td visibleFrom="sm" style={{ whiteSpace: "nowrap" }}>
              <Instant at={alarm.since} as="distance" />
            </Table.Td>
            {mayAct ? (
              <Table.Td>
                <AlarmMenu alarm={alarm} onChoose={onChoose} />
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

function NameCell({ alarm }: { readonly alarm: Alarm }) {
  return (
    <>
      <Group gap={6}>
        <Text size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
          {alarm.name}
        </Text>
        {alarm.origin === "code" ? (
          <Badge variant="default" size="sm">
            in code
          </Badge>
        ) : null}
      </Group>
      <Text size="xs" c="dimmed">
        {alarm.kind}: {watchesWords(alarm)}
      </Text>
    </>
  );
}
