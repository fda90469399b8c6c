// The cell that says how the last run of a schedule went.
import { Text } from "@mantine/core";
import { RunStateBadge } from "../../../parts/run-state.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ListedSchedule } from "./use-schedule-list.ts";

export function LastRunCell({ schedule: { lastRun } }: { readonly schedule: ListedSchedule }) {
  if (lastRun === null || lastRun === undefined)
    return (
      <Text size="sm" c="dimmed">
        none yet
      </Text>
    );
  return (
    <>
      <TextLink to="/runs/$id" params={{ id: lastRun.id }} underline="never">
        <RunStateBadge state={lastRun.state} />
      </TextLink>
      <Text size="xs" c="dimmed" component="div">
        <Instant at={lastRun.endedAt ?? lastRun.scheduledAt} as="distance" />
      </Text>
    </>
  );
}
