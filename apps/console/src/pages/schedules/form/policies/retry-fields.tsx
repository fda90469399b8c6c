// What happens when an attempt fails, and when a run is given up.
import { TextInput } from "@mantine/core";
import { awsAgeSeconds, awsRetries } from "../../../../parts/schedule/policy-words.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { spanWords } from "../../../../ui/time-words.ts";
import type { PartProps } from "../draft/part-props.ts";
import { useField } from "../draft/problem-places.ts";
import { PolicyGroup } from "./policy-group.tsx";

const leastAgeSeconds = 60;
const mostDeadRuns = 1_000;
const count = (number: number): string => number.toLocaleString("en");

export function RetryFields({ draft, change }: PartProps) {
  const { retry, pauseAfterDeadRuns, deadLetterQueue } = draft;
  const [retries, age] = [useField("retry.maxRetries"), useField("retry.maxAgeSeconds")];
  const [pause, queue] = [useField("pauseAfterDeadRuns"), useField("deadLetterQueue")];
  return (
    <PolicyGroup title="When it fails">
      <NumberField
        {...retries}
        label="Retries"
        description={`Attempts after the first. Default ${awsRetries}, as AWS`}
        min={0}
        max={awsRetries}
        placeholder={String(awsRetries)}
        value={retry.maxRetries}
        onChange={(maxRetries) => change({ retry: { ...retry, maxRetries } })}
      />
      <NumberField
        {...age}
        label={`Given up after${ageWords(retry.maxAgeSeconds)}`}
        description={`No attempt begins later than this after its time. Default ${count(awsAgeSeconds)} s, a day, as AWS`}
        suffix=" s"
        min={leastAgeSeconds}
        max={awsAgeSeconds}
        placeholder={`${count(awsAgeSeconds)} s`}
        value={retry.maxAgeSeconds}
        onChange={(maxAgeSeconds) => change({ retry: { ...retry, maxAgeSeconds } })}
      />
      <NumberField
        {...pause}
        label="Pauses itself after"
        description="So many dead runs in a row. Default never"
        suffix=" dead runs"
        min={1}
        max={mostDeadRuns}
        placeholder="Never"
        value={pauseAfterDeadRuns}
        onChange={(runs) => change({ pauseAfterDeadRuns: runs })}
      />
      <TextInput
        {...queue}
        label="Dead-letter queue"
        description="A queue that gets a message of every run that dies. Default none: it is kept under Dead letters"
        placeholder="None"
        autoComplete="off"
        spellCheck={false}
        value={deadLetterQueue}
        onChange={({ currentTarget }) => change({ deadLetterQueue: currentTarget.value })}
      />
    </PolicyGroup>
  );
}

const ageWords = (seconds: number | null): string =>
  seconds === null ? "" : ` (${spanWords(seconds * 1_000)})`;
