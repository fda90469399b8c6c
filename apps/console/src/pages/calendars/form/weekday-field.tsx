// The days of the week that are excluded.
import { Chip, Group, Input } from "@mantine/core";
import { useId } from "react";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { weekdays, type Weekday } from "../calendar-days.ts";
import type { ChangeDraft } from "./calendar-draft.ts";

interface WeekdayFieldProps {
  readonly excluded: readonly Weekday[];
  readonly change: ChangeDraft;
}

export function WeekdayField({ excluded, change }: WeekdayFieldProps) {
  const id = useId();
  const problem = useFieldProblem("excludeWeekdays");
  const set = (day: Weekday, isOn: boolean): void =>
    change({
      excludeWeekdays: weekdays
        .map(([one]) => one)
        .filter((one) => (one === day ? isOn : excluded.includes(one))),
    });
  return (
    <div>
      <Input.Label component="span" id={id}>
        Excluded every week
      </Input.Label>
      <Group gap={6} mt={4} role="group" aria-labelledby={id}>
        {weekdays.map(([day, name]) => (
          <Chip key={day} size="xs" checked={excluded.includes(day)} onChange={(isOn) => set(day, isOn)}>
            {name.slice(0, 3)}
          </Chip>
        ))}
      </Group>
      {problem === null ? null : <Input.Error role="alert">{problem}</Input.Error>}
    </div>
  );
}
