// One attempt: when, where, how it ended, and what the target answered.
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { AttemptOutcomeBadge } from "../../../../parts/attempt-outcome.tsx";
import type { Attempt } from "../../../../parts/attempt.ts";
import { jsonText } from "../../../../ui/json-text.ts";
import { LongText } from "../../../../ui/long-text.tsx";
import { clockWords, spanWords, viewerZone } from "../../../../ui/time-words.ts";
import classes from "./attempts.module.css";
import { outcomeMeaning } from "./outcome-meaning.ts";
import type { LaidAttempt } from "./time-line.ts";

/** More of an answer is shown when somebody asks for it. */
const mostOfAnswer = 320;

interface AttemptItemProps {
  readonly laid: LaidAttempt;
  /** A bar that is as long as the whole says nothing. */
  readonly isAlone: boolean;
  /** It tells most: its answer is shown at once. */
  readonly isLast: boolean;
}

export function AttemptItem({ laid, isAlone, isLast }: AttemptItemProps) {
  const { number, outcome, status, error, node } = laid.attempt;
  const meaning = outcome === null ? null : outcomeMeaning[outcome];
  return (
    <div className={classes["attempt"]}>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          <Text fw={600} size="sm">
            Attempt {number}
          </Text>
          <AttemptOutcomeBadge outcome={outcome} />
          {status === null ? null : <Text size="sm">HTTP {status}</Text>}
        </Group>
        <Text size="sm" c="dimmed">
          {timeWords(laid)}
          {node === null ? null : <span title={node}> · node {node.slice(-8)}</span>}
        </Text>
      </Group>
      {isAlone ? null : <Bar laid={laid} />}
      <Stack gap={6} mt={4}>
        {meaning === null ? null : <Text size="sm">{meaning}</Text>}
        {error === null ? null : (
          <Text size="sm" c="var(--mantine-color-error)" style={{ overflowWrap: "anywhere" }}>
            {error}
          </Text>
        )}
        <Answer attempt={laid.attempt} isOpen={isLast} />
      </Stack>
    </div>
  );
}

interface AnswerProps {
  readonly attempt: Attempt;
  readonly isOpen: boolean;
}

function Answer({ attempt: { number, responseExcerpt }, isOpen }: AnswerProps) {
  const [isShown, setShown] = useState(isOpen);
  if (responseExcerpt === null || responseExcerpt === "") return null;
  if (isShown)
    return (
      <LongText text={jsonText(responseExcerpt)} label={`Answer to attempt ${number}`} most={mostOfAnswer} />
    );
  return (
    <Button
      variant="default"
      size="compact-xs"
      style={{ alignSelf: "start" }}
      onClick={() => setShown(true)}
      aria-label={`Show the answer to attempt ${number}`}
    >
      Show the answer
    </Button>
  );
}

const Bar = ({ laid: { attempt, left, width } }: { readonly laid: LaidAttempt }) => (
  <div className={classes["track"]} aria-hidden>
    <span
      className={classes["bar"]}
      data-outcome={attempt.outcome ?? "going"}
      style={{ left: `min(${left * 100}%, calc(100% - 3px))`, width: `${width * 100}%` }}
    />
  </div>
);

function timeWords({ attempt: { startedAt, endedAt }, tookMs }: LaidAttempt): string {
  if (startedAt === null) return "–";
  const begin = clockWords(startedAt, viewerZone);
  if (endedAt === null) return `since ${begin}, ${spanWords(tookMs)} so far`;
  const end = clockWords(endedAt, viewerZone);
  return `${begin === end ? begin : `${begin} – ${end}`}, took ${spanWords(tookMs)}`;
}
