// Days of the week, any number of them.
import { Chip, Group } from "@mantine/core";
import { weekdays, type Weekday } from "./expression-form.ts";

interface WeekdayChipsProps {
  readonly on: readonly Weekday[];
  readonly onChange: (on: readonly Weekday[]) => void;
}

/** Weeks begin with Monday on the screen. */
const shown: readonly (readonly [day: Weekday, label: string])[] = [
  ["MON", "Mon"],
  ["TUE", "Tue"],
  ["WED", "Wed"],
  ["THU", "Thu"],
  ["FRI", "Fri"],
  ["SAT", "Sat"],
  ["SUN", "Sun"],
];

export function WeekdayChips({ on, onChange }: WeekdayChipsProps) {
  const toggle = (day: Weekday, isOn: boolean): void =>
    onChange(weekdays.filter((one) => (one === day ? isOn : on.includes(one))));
  return (
    <Group gap={6} role="group" aria-label="On these days">
      {shown.map(([day, label]) => (
        <Chip key={day} size="xs" checked={on.includes(day)} onChange={(isOn) => toggle(day, isOn)}>
          {label}
        </Chip>
      ))}
    </Group>
  );
}
