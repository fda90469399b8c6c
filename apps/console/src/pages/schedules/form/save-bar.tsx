// Saves, or says why not; always at hand below the form.
import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { problemWords } from "../../../api/problem-words.ts";
import { ProblemPanel } from "../../../ui/problem-panel.tsx";
import classes from "./schedule-form.module.css";
import { fieldOf, type Saving } from "./use-saving.ts";

interface SaveBarProps {
  readonly saving: Saving;
  readonly isUnsaved: boolean;
  readonly verb: string;
  /** The way back. */
  readonly cancel: ReactNode;
  /** What else has to be known before saving. */
  readonly note?: ReactNode;
}

export function SaveBar({ saving, isUnsaved, verb, cancel, note }: SaveBarProps) {
  const { isBusy, problems, refusal } = saving;
  return (
    <div className={classes["bar"]}>
      <Stack gap="xs">
        {note}
        {refusal === null || fieldOf(refusal) !== null ? null : <ProblemPanel {...problemWords(refusal)} />}
        <Group justify="space-between" gap="sm">
          <Text size="sm" c={problems.size > 0 ? "var(--mantine-color-error)" : "dimmed"} role="status">
            {problems.size > 0
              ? `Not saved: ${countWords(problems.size)}.`
              : isUnsaved
                ? "Not saved yet"
                : ""}
          </Text>
          <Group gap="xs">
            <Text size="xs" c="dimmed" visibleFrom="sm">
              Ctrl-Enter saves
            </Text>
            {cancel}
            <Button type="submit" loading={isBusy}>
              {verb}
            </Button>
          </Group>
        </Group>
      </Stack>
    </div>
  );
}

const countWords = (count: number): string =>
  count === 1 ? "a field needs another look" : `${count} fields need another look`;
