// Makes a month's snapshots now and then archives, for operators.
import { Select, Stack, Text } from "@mantine/core";
import { monthWords, nowMs, RunJobButton } from "@punctual/console";
import { useState } from "react";
import { lastMonths } from "./months.ts";

const offered = 24;

export function MaintenanceNow() {
  const months = lastMonths(offered, nowMs());
  const [month, setMonth] = useState(months[0] ?? "");
  return (
    <RunJobButton
      job="stream-snapshots.snapshot"
      label="Run maintenance"
      title="Run the monthly maintenance now?"
      input={{ month }}
    >
      <Stack gap="sm">
        <Text size="sm">
          The state of every stream at the end of this month is recorded; a snapshot that is there already
          stays the same unless late events belong to it. When all of them succeed, events older than three
          months move to the archive.
        </Text>
        <Select
          label="Month"
          description="Only months that are over in UTC"
          allowDeselect={false}
          data={months.map((value) => ({ value, label: monthWords(value) }))}
          value={month}
          onChange={(chosen) => setMonth(chosen ?? month)}
          maw={260}
        />
      </Stack>
    </RunJobButton>
  );
}
