// The cell that says whether a schedule fires, and why it is paused.
import { Text } from "@mantine/core";
import { ScheduleStateBadge } from "../../../parts/schedule-state.tsx";
import type { ListedSchedule } from "./use-schedule-list.ts";

export function StateCell({ schedule }: { readonly schedule: ListedSchedule }) {
  const { state, stateReason, stateActor } = schedule;
  const words = state === "paused" ? [stateActor === null ? null : `by ${stateActor}`, stateReason] : [];
  const told = words.filter((word) => word !== null).join(": ");
  return (
    <>
      <ScheduleStateBadge state={state} />
      {told === "" ? null : (
        <Text size="xs" c="dimmed" lineClamp={2} title={told}>
          {told}
        </Text>
      )}
    </>
  );
}
