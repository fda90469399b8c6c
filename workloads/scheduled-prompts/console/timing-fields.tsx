// When a prompt is to run, in the words of whoever writes it.
import { Group, Select, TextInput } from "@mantine/core";
import { ZonePicker } from "@punctual/console";
import type { Draft } from "./draft.ts";
import { frequencies, weekdays } from "./prompt.ts";
import { frequencyWords, weekdayWords } from "./when-words.ts";

interface TimingFieldsProps {
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
  readonly errorOf: (field: string) => string | null;
}

export function TimingFields(props: TimingFieldsProps) {
  const { draft, onChange, errorOf } = props;
  return (
    <>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <Select
          label="How often"
          allowDeselect={false}
          data={frequencies.map((value) => ({ value, label: frequencyWords[value] }))}
          value={draft.frequency}
          onChange={(chosen) =>
            onChange({ frequency: frequencies.find((known) => known === chosen) ?? "daily" })
          }
          miw={180}
        />
        <DayField {...props} />
        {draft.frequency === "cron" ? null : (
          <TextInput
            type="time"
            label={draft.frequency === "hourly" ? "Time (its minutes count)" : "Time"}
            required
            value={draft.time}
            onChange={({ currentTarget }) => onChange({ time: currentTarget.value.slice(0, 5) })}
            error={errorOf("time")}
            miw={140}
          />
        )}
      </Group>
      <ZonePicker
        value={draft.timezone}
        onChange={(timezone) => onChange({ timezone })}
        error={errorOf("timezone")}
      />
    </>
  );
}

const daysOfMonth = [
  ...Array.from({ length: 28 }, (_, day) => ({ value: String(day + 1), label: String(day + 1) })),
  { value: "L", label: "the last one" },
];

/** Nothing for a frequency that needs no day. */
function DayField({ draft, onChange, errorOf }: TimingFieldsProps) {
  const { frequency, date, cron, dayOfWeek, dayOfMonth } = draft;
  if (frequency === "once")
    return (
      <TextInput
        type="date"
        label="Day"
        required
        value={date}
        onChange={({ currentTarget }) => onChange({ date: currentTarget.value })}
        error={errorOf("date")}
        miw={160}
      />
    );
  if (frequency === "weekly")
    return (
      <Select
        label="Day of the week"
        allowDeselect={false}
        data={weekdays.map((value) => ({ value, label: weekdayWords[value] }))}
        value={dayOfWeek}
        onChange={(chosen) => onChange({ dayOfWeek: weekdays.find((known) => known === chosen) ?? "MON" })}
        error={errorOf("dayOfWeek")}
        miw={160}
      />
    );
  if (frequency === "monthly")
    return (
      <Select
        label="Day of the month"
        allowDeselect={false}
        data={daysOfMonth}
        value={dayOfMonth}
        onChange={(chosen) => onChange({ dayOfMonth: chosen ?? "1" })}
        error={errorOf("dayOfMonth")}
        miw={160}
      />
    );
  if (frequency !== "cron") return null;
  return (
    <TextInput
      label="Cron expression"
      description="Six fields: minutes, hours, day of month, month, day of week, year"
      inputWrapperOrder={["label", "input", "description", "error"]}
      required
      value={cron}
      onChange={({ currentTarget }) => onChange({ cron: currentTarget.value })}
      error={errorOf("cron")}
      miw={260}
    />
  );
}
