// The alarms that watch a schedule, and whether they are well.
import { Table, Text } from "@mantine/core";
import type { Alarm, Schedule } from "@punctual/client";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { AlarmStateBadge } from "../../../parts/alarm-state.tsx";
import { fullNameOf } from "../../../parts/schedule/schedule-name.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { TableScroll } from "../../../ui/table-scroll.tsx";

const mostAlarms = 200;

export function AlarmsPanel({ schedule }: { readonly schedule: Schedule }) {
  const name = fullNameOf(schedule);
  const query = useQuery({
    queryKey: ["alarms", "of", name],
    queryFn: () => api.GET("/api/v1/alarms", { params: { query: { schedule: name, limit: mostAlarms } } }),
  });
  return (
    <Panel title="Alarms">
      <Loaded
        query={query}
        skeleton={<RowSkeletons rows={3} />}
        empty={({ items }) => (items.length > 0 ? null : <NoAlarms />)}
      >
        {({ items }) => <AlarmTable alarms={items} />}
      </Loaded>
    </Panel>
  );
}

function AlarmTable({ alarms }: { readonly alarms: readonly Alarm[] }) {
  return (
    <TableScroll label="Alarms of this schedule" minWidth={320}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Watches for</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th>Since</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {alarms.map(({ name, kind, state, since, detail, schedule }) => (
          <Table.Tr key={name}>
            <Table.Td>
              {kind}
              <Text size="xs" c="dimmed">
                {schedule === null ? `${name}, of every schedule` : name}
              </Text>
            </Table.Td>
            <Table.Td>
              <AlarmStateBadge state={state} />
              {detail === null ? null : <Text size="xs">{detail}</Text>}
            </Table.Td>
            <Table.Td style={{ whiteSpace: "nowrap" }}>
              <Instant at={since} as="distance" />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableScroll>
  );
}

const NoAlarms = () => (
  <EmptyState
    title="Nobody is told when this goes wrong"
    action={
      <ButtonLink to="/alarms" variant="default" size="xs">
        Go to the alarms
      </ButtonLink>
    }
  >
    An alarm watches for dead, partial, missed, late or long runs, and calls a webhook or Slack.
  </EmptyState>
);
