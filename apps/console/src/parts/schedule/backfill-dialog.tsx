// Runs the times of a past range: first says what that would be, then does it.
import { Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Json } from "@punctual/client";
import { useState } from "react";
import { problemWords } from "../../api/problem-words.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { nowMs } from "../../ui/now.ts";
import { ProblemPanel } from "../../ui/problem-panel.tsx";
import { BackfillFields } from "./backfill-fields.tsx";
import { BackfillSummary, runsWords } from "./backfill-preview.tsx";
import { readRange } from "./backfill-range.ts";
import { firstWish, orderOf } from "./backfill-wish.ts";
import type { ScheduleName } from "./schedule-name.ts";
import { useBackfillPreview, useMedianDuration } from "./use-backfill-preview.ts";
import { useStartBackfill } from "./use-start-backfill.ts";

interface BackfillDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly schedule: ScheduleName & { readonly timezone: string; readonly input?: Json | undefined };
}

const settleMs = 300;

export function BackfillDialog({ opened, onClose, schedule }: BackfillDialogProps) {
  const { timezone } = schedule;
  const [wish, setWish] = useState(() => firstWish(nowMs(), timezone));
  const [settled] = useDebouncedValue(wish, settleMs);
  const range = readRange(settled, timezone, nowMs());
  const order = settled === wish ? orderOf(wish, range) : null;
  const preview = useBackfillPreview({
    schedule,
    range,
    includeSucceeded: settled.includeSucceeded,
    isOpen: opened,
  });
  const median = useMedianDuration(schedule, opened);
  const start = useStartBackfill(schedule);
  const toRun = preview.isPlaceholderData ? 0 : (preview.data?.toRun ?? 0);
  const isReady = order !== null && toRun > 0;
  const confirm = async (): Promise<void> => {
    if (order !== null) await start(order);
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={`Backfill ${schedule.name}`}
      verb={isReady ? `Make ${runsWords(toRun)}` : "Make runs"}
      isReady={isReady}
      onConfirm={confirm}
    >
      <Stack>
        <Text size="sm">
          Every time that the expression names in the range gets a run, unless it has succeeded or is under
          way.
        </Text>
        <BackfillFields
          wish={wish}
          onChange={setWish}
          timezone={timezone}
          problem={range.isRight ? null : range.problem}
          input={schedule.input}
        />
        {preview.error === null ? null : (
          <ProblemPanel {...problemWords(preview.error)} onRetry={() => void preview.refetch()} />
        )}
        {range.isRight && preview.error === null ? (
          <BackfillSummary
            preview={preview.data ?? undefined}
            concurrency={wish.concurrency}
            medianMs={median.data ?? null}
            timezone={timezone}
          />
        ) : null}
      </Stack>
    </Confirm>
  );
}
