// Asks before something that others name is deleted; while they name it, it stays, and who does is said.
import { Skeleton, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { problemWords } from "../api/problem-words.ts";
import { Confirm } from "../ui/confirm.tsx";
import { ProblemPanel } from "../ui/problem-panel.tsx";
import { ScheduleLinks } from "./schedule-links.tsx";

export interface Namers {
  /** Undefined while they are read. */
  readonly schedules: readonly string[] | undefined;
  /** What else names it, in words. */
  readonly others?: readonly string[];
  readonly error: Error | null;
}

interface DeleteNamedDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly name: string;
  readonly namers: Namers;
  /** What comes of it. */
  readonly children: ReactNode;
  readonly onDelete: () => Promise<unknown>;
}

export function DeleteNamedDialog(props: DeleteNamedDialogProps) {
  const { opened, onClose, name, namers, children, onDelete } = props;
  const { schedules, others = [], error } = namers;
  const isFree = schedules?.length === 0 && others.length === 0;
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={`Delete ${name}?`}
      verb="Delete"
      isDangerous
      isReady={isFree}
      onConfirm={onDelete}
    >
      {error === null ? null : <ProblemPanel {...problemWords(error)} />}
      {schedules === undefined && error === null ? <Skeleton height={48} /> : null}
      {schedules !== undefined && !isFree ? <InUse schedules={schedules} others={others} /> : null}
      {isFree ? children : null}
    </Confirm>
  );
}

interface InUseProps {
  readonly schedules: readonly string[];
  readonly others: readonly string[];
}

function InUse({ schedules, others }: InUseProps) {
  return (
    <Stack gap="xs">
      <Text size="sm">It stays while it is in use. Have these do without it first:</Text>
      {schedules.length > 0 ? <ScheduleLinks schedules={schedules} /> : null}
      {others.map((other) => (
        <Text key={other} size="sm">
          {other}
        </Text>
      ))}
    </Stack>
  );
}
