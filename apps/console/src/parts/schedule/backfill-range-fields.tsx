// From when to when a backfill goes, in the schedule's zone.
import { Button, Group, Input, Stack, TextInput } from "@mantine/core";
import { nowMs } from "../../ui/now.ts";
import { lastDays, shortcuts, type BackfillRange } from "./backfill-range.ts";

interface BackfillRangeFieldsProps {
  readonly range: BackfillRange;
  readonly timezone: string;
  readonly problem: string | null;
  readonly onChange: (range: BackfillRange) => void;
}

export function BackfillRangeFields({
  range: { from, to },
  timezone,
  problem,
  onChange,
}: BackfillRangeFieldsProps) {
  const latest = lastDays(0, nowMs(), timezone).to;
  return (
    <Stack gap="xs">
      <Group grow align="flex-start">
        <TextInput
          type="datetime-local"
          label="From"
          description={timezone}
          max={latest}
          value={from}
          onChange={({ currentTarget }) => onChange({ from: currentTarget.value, to })}
        />
        <TextInput
          type="datetime-local"
          label="To"
          description={timezone}
          max={latest}
          value={to}
          onChange={({ currentTarget }) => onChange({ from, to: currentTarget.value })}
        />
      </Group>
      {problem === null ? null : <Input.Error role="alert">{problem}</Input.Error>}
      <Group gap="xs">
        {shortcuts.map(({ label, days }) => (
          <Button
            key={label}
            size="compact-xs"
            variant="default"
            onClick={() => onChange(lastDays(days, nowMs(), timezone))}
          >
            {label}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
