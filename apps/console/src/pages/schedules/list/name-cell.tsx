// The cell that names a schedule; on a small screen it says when it fires as well.
import { Group, Text } from "@mantine/core";
import { expressionWords } from "../../../parts/schedule/expression-words.ts";
import { OriginBadge } from "../../../parts/schedule/origin-badge.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ListedSchedule } from "./use-schedule-list.ts";

export function NameCell({ schedule }: { readonly schedule: ListedSchedule }) {
  const { group, name, description, origin } = schedule;
  const aside = [group === "default" ? null : group, description]
    .filter((words) => words !== null)
    .join(" · ");
  return (
    <>
      <TextLink
        to="/schedules/$group/$name"
        params={{ group, name }}
        fw={500}
        style={{ overflowWrap: "anywhere" }}
      >
        {name}
      </TextLink>
      <Group gap={6} wrap="nowrap">
        <OriginBadge origin={origin} />
        <Text size="xs" c="dimmed" truncate title={aside}>
          {aside}
        </Text>
      </Group>
      <Text size="xs" hiddenFrom="sm">
        {expressionWords(schedule)}
      </Text>
    </>
  );
}
