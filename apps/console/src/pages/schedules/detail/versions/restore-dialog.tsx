// Asks before an old version is made the one that holds, and shows what will change.
import { Stack, Text } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../../../api/api.ts";
import { Confirm } from "../../../../ui/confirm.tsx";
import { tellDone } from "../../../../ui/told.ts";
import type { ScheduleVersion } from "./version-changes.ts";
import { VersionDiff } from "./version-diff.tsx";

interface RestoreDialogProps {
  readonly schedule: Schedule;
  readonly versions: readonly ScheduleVersion[];
  /** Null while none is to be restored. */
  readonly version: ScheduleVersion | null;
  readonly onClose: () => void;
}

export function RestoreDialog({ schedule, versions, version, onClose }: RestoreDialogProps) {
  const client = useQueryClient();
  const { group, name } = schedule;
  const now = versions.find((other) => other.version === schedule.version) ?? null;
  const confirm = async (): Promise<void> => {
    if (version === null) return;
    const restored = await api.POST("/api/v1/schedules/{group}/{name}:restore", {
      params: { path: { group, name }, header: { "If-Match": `"${schedule.version}"` } },
      body: { version: version.version },
    });
    client.setQueryData(["schedule", group, name], restored);
    await Promise.all(
      ["schedules", "schedule", "fires"].map((first) => client.invalidateQueries({ queryKey: [first] })),
    );
    tellDone(`${name} says again what it said in version ${version.version}.`);
  };
  return (
    <Confirm
      opened={version !== null}
      onClose={onClose}
      title={`Restore version ${version?.version ?? ""}?`}
      verb="Restore"
      onConfirm={confirm}
    >
      <Stack gap="sm">
        <Text size="sm">
          It comes back as version {schedule.version + 1}; none is lost. Runs that are planned already keep
          what they were planned with. Whether the schedule is paused stays as it is.
        </Text>
        <VersionDiff before={now} after={version} />
      </Stack>
    </Confirm>
  );
}
