// One schedule of the list.
import { Checkbox, Table, Text } from "@mantine/core";
import { memo } from "react";
import { expressionWords } from "../../../parts/schedule/expression-words.ts";
import { targetWords } from "../../../parts/target-words.ts";
import { Instant } from "../../../ui/instant.tsx";
import { LastRunCell } from "./last-run-cell.tsx";
import { NameCell } from "./name-cell.tsx";
import { StateCell } from "./state-cell.tsx";
import type { ListedSchedule } from "./use-schedule-list.ts";

interface ScheduleRowProps {
  readonly schedule: ListedSchedule;
  /** Null for whoever may do nothing with a choice. */
  readonly isChosen: boolean | null;
  readonly onToggle: (schedule: ListedSchedule) => void;
}

export const ScheduleRow = memo(function ScheduleRow({ schedule, isChosen, onToggle }: ScheduleRowProps) {
  const { group, name, target, nextAt, timezone } = schedule;
  return (
    <Table.Tr {...(isChosen === true ? { bg: "var(--mantine-color-default-hover)" } : {})}>
      {isChosen === null ? null : (
        <Table.Td>
          <Checkbox
            size="xs"
            aria-label={`Choose ${group}/${name}`}
            checked={isChosen}
            onChange={() => onToggle(schedule)}
          />
        </Table.Td>
      )}
      <Table.Td miw={{ base: 160, sm: 200 }} maw={{ base: 180, sm: 300 }}>
        <NameCell schedule={schedule} />
      </Table.Td>
      <Table.Td visibleFrom="sm" miw={150} maw={280}>
        <Text size="sm">{expressionWords(schedule)}</Text>
        <Text size="xs" c="dimmed" ff="monospace" truncate>
          {schedule.expression}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="md" miw={130} maw={260}>
        <Text size="sm" lineClamp={2} title={targetWords(target)} style={{ overflowWrap: "anywhere" }}>
          {targetWords(target)}
        </Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: "nowrap" }}>
        <Instant at={nextAt} timezone={timezone} as="distance" />
      </Table.Td>
      <Table.Td miw={115} maw={220}>
        <StateCell schedule={schedule} />
      </Table.Td>
      <Table.Td style={{ whiteSpace: "nowrap" }}>
        <LastRunCell schedule={schedule} />
      </Table.Td>
    </Table.Tr>
  );
});
