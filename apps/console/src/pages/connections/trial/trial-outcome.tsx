// What a test call came to: outcome, status, duration, and the beginning of the answer.
import { Group, Paper, Stack, Text } from "@mantine/core";
import type { DeliveryTrial } from "@punctual/client";
import { AttemptOutcomeBadge } from "../../../parts/attempt-outcome.tsx";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { spanWords } from "../../../ui/time-words.ts";

export function TrialOutcome({ trial }: { readonly trial: DeliveryTrial }) {
  const { outcome, status, error, responseExcerpt, durationMs } = trial;
  return (
    <Paper withBorder p="sm" role="status" aria-label="Outcome of the test call">
      <Stack gap="xs">
        <Group gap="sm">
          <AttemptOutcomeBadge outcome={outcome} />
          <Text size="sm">
            {status === null ? "No answer" : `Status ${status}`} after {spanWords(durationMs)}
          </Text>
        </Group>
        {error === null ? null : <Text size="sm">{error}</Text>}
        {responseExcerpt === null ? null : (
          <CodeBlock text={responseExcerpt} label="The beginning of the answer" maxHeight={200} />
        )}
      </Stack>
    </Paper>
  );
}
