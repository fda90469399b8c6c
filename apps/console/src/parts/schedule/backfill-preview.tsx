// What a backfill would run: how many runs, which succeeded already, and how long it would take.
import { Skeleton, Text } from "@mantine/core";
import type { AnswerOf } from "@punctual/client";
import { Facts } from "../../ui/facts.tsx";
import { Instant } from "../../ui/instant.tsx";
import { spanWords } from "../../ui/time-words.ts";

type Answer = AnswerOf<"/api/v1/schedules/{group}/{name}:backfill", "post">;
export type BackfillPreview = Extract<Answer, { readonly toRun: number }>;

interface BackfillSummaryProps {
  /** Undefined while it is read. */
  readonly preview: BackfillPreview | undefined;
  readonly concurrency: number;
  readonly medianMs: number | null;
  readonly timezone: string;
}

export function BackfillSummary({ preview, concurrency, medianMs, timezone }: BackfillSummaryProps) {
  if (preview === undefined) return <Skeleton height={120} role="status" aria-label="Counting" />;
  const { total, alreadySucceeded, toRun, first, last } = preview;
  return (
    <div aria-live="polite">
      <Text size="sm" fw={600} mb="xs">
        {toRun === 0 ? "There is nothing to run" : `${runsWords(toRun)} will be made`}
      </Text>
      <Facts
        facts={[
          ["Times in the range", total.toLocaleString("en")],
          ["Succeeded already", alreadySucceeded.toLocaleString("en")],
          ["First", first === null ? null : <Instant at={first} timezone={timezone} as="both" />],
          ["Last", last === null ? null : <Instant at={last} timezone={timezone} as="both" />],
          ["Takes about", toRun === 0 ? null : estimate({ toRun, concurrency, medianMs })],
        ]}
      />
    </div>
  );
}

export const runsWords = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "run" : "runs"}`;

interface Load {
  readonly toRun: number;
  readonly concurrency: number;
  readonly medianMs: number | null;
}

function estimate({ toRun, concurrency, medianMs }: Load): string {
  if (medianMs === null) return "unknown: none of its runs has succeeded yet";
  const rounds = Math.ceil(toRun / concurrency);
  return `${spanWords(rounds * medianMs)}: a run takes ${spanWords(medianMs)}, ${Math.min(concurrency, toRun)} at once`;
}
