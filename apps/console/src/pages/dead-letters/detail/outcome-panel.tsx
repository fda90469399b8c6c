// What came of one letter that is no longer open.
import { Group, Stack, Text } from "@mantine/core";
import { RunStateBadge, stateMeaning } from "../../../parts/run-state.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { Panel } from "../../../ui/panel.tsx";
import type { LetterDetail } from "./use-letter.ts";

export function OutcomePanel({ letter }: { readonly letter: LetterDetail }) {
  const { redrivenAt, discardedAt, runState } = letter;
  if (redrivenAt === null && discardedAt === null) return null;
  return (
    <Panel title="What came of it">
      <Stack gap="xs">
        <Text size="sm" component="div">
          {discardedAt === null ? "Redriven " : "Discarded "}
          <Instant at={discardedAt ?? redrivenAt} as="both" />
        </Text>
        {runState === null ? (
          <Text size="sm">Its run is gone: older than the retention.</Text>
        ) : (
          <Group gap="xs" role="status">
            <Text size="sm" span>
              Its run is
            </Text>
            <RunStateBadge state={runState} />
            <Text size="sm" span c="dimmed">
              {stateMeaning[runState]}
            </Text>
          </Group>
        )}
      </Stack>
    </Panel>
  );
}
