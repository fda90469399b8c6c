// Records a day's values now, for operators.
import { Stack, Text, TextInput } from "@mantine/core";
import { nowMs, RunJobButton } from "@punctual/console";
import { useState } from "react";
import { lastDays } from "./spans.ts";

export function SnapshotNow() {
  const today = lastDays(1, nowMs()).to;
  const [date, setDate] = useState(today);
  const isReady = date !== "" && date <= today;
  return (
    <RunJobButton
      job="product-snapshots.daily"
      label="Snapshot now"
      title="Record a day's values now?"
      input={{ date }}
      isReady={isReady}
    >
      <Stack gap="sm">
        <Text size="sm">
          Every product that is not archived is recorded with what it is worth now, under the day that you
          choose. A day that is there already is written over; no row is added twice.
        </Text>
        <TextInput
          type="date"
          label="Day"
          description="In UTC"
          max={today}
          value={date}
          onChange={({ currentTarget }) => setDate(currentTarget.value)}
          error={isReady ? null : "Choose today or a day before it."}
          maw={240}
        />
      </Stack>
    </RunJobButton>
  );
}
