// A time of the day, and on which days.
import { Group, NativeSelect, TextInput } from "@mantine/core";
import type { ExpressionForm, MonthDay } from "./expression-form.ts";
import { WeekdayChips } from "./weekday-chips.tsx";

type Clock = Exclude<ExpressionForm, { readonly kind: "interval" | "once" }>;

interface ClockFieldsProps {
  readonly form: Clock;
  readonly onChange: (form: Clock) => void;
  readonly timezone: string;
}

const longestMonth = 31;
const monthDays = [
  ...Array.from({ length: longestMonth }, (_, index) => ({
    value: String(index + 1),
    label: `day ${index + 1}`,
  })),
  { value: "L", label: "the last day" },
];

export function ClockFields({ form, onChange, timezone }: ClockFieldsProps) {
  return (
    <>
      {form.kind === "weekly" ? (
        <WeekdayChips on={form.on} onChange={(on) => onChange({ ...form, on })} />
      ) : null}
      <Group grow align="flex-end" preventGrowOverflow={false}>
        {form.kind === "monthly" ? (
          <NativeSelect
            label="On"
            data={monthDays}
            value={String(form.day)}
            onChange={({ currentTarget }) => onChange({ ...form, day: monthDayOf(currentTarget.value) })}
          />
        ) : null}
        <TextInput
          type="time"
          label={`At (${timezone})`}
          value={form.time}
          onChange={({ currentTarget }) => onChange({ ...form, time: currentTarget.value })}
        />
      </Group>
    </>
  );
}

const monthDayOf = (value: string): MonthDay => (value === "L" ? "L" : Number(value));
