// One result: the model's answer, or why there is none, and whether it was mailed.
import { Group, Paper, Spoiler, Stack, Text } from "@mantine/core";
import { Instant, StateBadge, TextLink } from "@punctual/console";
import { Answer } from "./answer.tsx";
import type { PromptResult } from "./prompt.ts";

interface ResultCardProps {
  readonly result: PromptResult;
  readonly timezone: string;
}

export function ResultCard({ result, timezone }: ResultCardProps) {
  const { status, scheduledAt, output, error, runId } = result;
  return (
    <Paper component="article" withBorder p="sm">
      <Stack gap="xs">
        <Group gap="sm">
          <Text size="sm" fw={600}>
            <Instant at={scheduledAt} timezone={timezone} />
          </Text>
          <StateBadge tone={status === "succeeded" ? "good" : "bad"} label={status} />
          <Text size="sm" c="dimmed">
            {factWords(result)}
          </Text>
          <TextLink to="/runs/$id" params={{ id: runId }}>
            Show the run
          </TextLink>
        </Group>
        {error === null ? null : (
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {error}
          </Text>
        )}
        {output === null ? null : (
          <Spoiler maxHeight={260} showLabel="Show all of it" hideLabel="Show less">
            <Answer output={output} />
          </Spoiler>
        )}
      </Stack>
    </Paper>
  );
}

function factWords({ model, usage, emailTo, emailedAt }: PromptResult): string {
  const tokens = usage?.totalTokens ?? null;
  const words = [model];
  if (tokens !== null) words.push(`${tokens.toLocaleString("en")} tokens`);
  if (emailTo !== null)
    words.push(emailedAt === null ? `not mailed to ${emailTo} yet` : `mailed to ${emailTo}`);
  return words.join(" · ");
}
