// Asks why schedules are paused, and says what a pause means.
import { Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "../../ui/confirm.tsx";
import { useScheduleState, type Steered } from "./use-schedule-state.ts";

interface PauseDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly schedules: readonly Steered[];
  /** After it was done, such as to forget a selection. */
  readonly onDone?: () => void;
}

const longestReason = 512;

export function PauseDialog({ opened, onClose, schedules, onDone }: PauseDialogProps) {
  const [reason, setReason] = useState("");
  const { pause } = useScheduleState();
  const [first] = schedules;
  const title =
    schedules.length === 1
      ? `Pause ${first?.name}?`
      : `Pause ${schedules.length.toLocaleString("en")} schedules?`;
  const confirm = async (): Promise<void> => {
    await pause(schedules, reason.trim() === "" ? null : reason.trim());
    setReason("");
    onDone?.();
  };
  return (
    <Confirm opened={opened} onClose={onClose} title={title} verb="Pause" onConfirm={confirm}>
      <Stack>
        <Text size="sm">
          Nothing new is planned until {schedules.length === 1 ? "it is" : "they are"} resumed. Times that
          have fallen due keep their runs, and runs that are under way finish. Times that pass during the
          pause are not made up for; a backfill can do that later.
        </Text>
        <TextInput
          label="Reason"
          description="Whoever meets the paused schedule reads it."
          placeholder="Such as: the warehouse moves until Monday"
          maxLength={longestReason}
          data-autofocus
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </Stack>
    </Confirm>
  );
}
