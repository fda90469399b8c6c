// Asks before a backfill is ended early.
import { Checkbox, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../api/api.ts";
import { Confirm } from "../../../ui/confirm.tsx";
import { tellDone } from "../../../ui/told.ts";
import type { Backfill } from "./use-backfills.ts";

interface CancelBackfillDialogProps {
  /** Null while none is to be ended. */
  readonly backfill: Backfill | null;
  readonly onClose: () => void;
}

export function CancelBackfillDialog({ backfill, onClose }: CancelBackfillDialogProps) {
  const [runningToo, setRunningToo] = useState(false);
  const client = useQueryClient();
  const confirm = async (): Promise<void> => {
    if (backfill === null) return;
    await api.POST("/api/v1/backfills/{id}:cancel", {
      params: { path: { id: backfill.id } },
      body: { runningToo },
    });
    await Promise.all(
      ["backfills", "runs", "run-counts"].map((first) => client.invalidateQueries({ queryKey: [first] })),
    );
    tellDone("The backfill was cancelled.");
  };
  return (
    <Confirm
      opened={backfill !== null}
      onClose={onClose}
      title="Cancel this backfill?"
      verb="Cancel the backfill"
      otherwise="Let it go on"
      isDangerous
      onConfirm={confirm}
    >
      <Stack>
        <Text size="sm">
          No more runs are made, and those that have not begun are cancelled. What has succeeded stays.
          Another backfill of the same range goes on where this one ended.
        </Text>
        <Checkbox
          label="Cancel runs that are under way, too"
          checked={runningToo}
          onChange={({ currentTarget }) => setRunningToo(currentTarget.checked)}
        />
      </Stack>
    </Confirm>
  );
}
