// Says that another has changed the schedule meanwhile, who it was and what is different, and takes that in.
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { Schedule } from "@punctual/client";
import { TriangleAlert } from "lucide-react";
import { Confirm } from "../../../ui/confirm.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { useVersions } from "../detail/versions/use-versions.ts";
import { VersionDiff } from "../detail/versions/version-diff.tsx";

interface ConflictNoteProps {
  /** The schedule that the form began with. */
  readonly known: Schedule;
  readonly latest: Schedule;
  readonly onTakeIn: () => void;
}

export function ConflictNote({ known, latest, onTakeIn }: ConflictNoteProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const versions = useVersions(latest);
  const find = (wanted: number) => versions.data?.find(({ version }) => version === wanted) ?? null;
  const actor = find(latest.version)?.actor ?? "Somebody";
  return (
    <Alert
      role="alert"
      variant="outline"
      color="orange"
      icon={<TriangleAlert size={18} aria-hidden />}
      title={`${actor} has changed it meanwhile`}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          It is at version {latest.version} since <Instant at={latest.updatedAt} as="distance" />. What you
          typed stays.
        </Text>
        <Button variant="default" size="compact-sm" onClick={open}>
          Reload…
        </Button>
      </Group>
      <Confirm
        opened={opened}
        onClose={close}
        title={`Reload version ${latest.version}?`}
        verb="Reload"
        onConfirm={async () => onTakeIn()}
      >
        <Stack gap="sm">
          <Text size="sm">
            The form takes in what {actor} changed. Fields that you have changed yourself keep what you wrote;
            look at them before you save.
          </Text>
          <Loaded query={versions}>
            {() => <VersionDiff before={find(known.version)} after={find(latest.version)} />}
          </Loaded>
        </Stack>
      </Confirm>
    </Alert>
  );
}
