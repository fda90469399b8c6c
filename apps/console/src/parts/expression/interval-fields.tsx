// Every so many minutes, hours or days.
import { Group, NativeSelect } from "@mantine/core";
import { NumberField } from "../../ui/number-field.tsx";
import { units, type ExpressionForm } from "./expression-form.ts";

type Interval = Extract<ExpressionForm, { readonly kind: "interval" }>;

interface IntervalFieldsProps {
  readonly form: Interval;
  readonly onChange: (form: Interval) => void;
}

const mostCount = 999_999_999;

export function IntervalFields({ form, onChange }: IntervalFieldsProps) {
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      <NumberField
        label="Every"
        min={1}
        max={mostCount}
        value={form.count}
        onChange={(count) => onChange({ ...form, count })}
      />
      <NativeSelect
        label="Unit"
        data={[...units]}
        value={form.unit}
        onChange={({ currentTarget }) =>
          onChange({ ...form, unit: units.find((unit) => unit === currentTarget.value) ?? form.unit })
        }
      />
    </Group>
  );
}
