// Where somebody chooses when a schedule fires instead of typing it.
import { Input, NativeSelect, Stack, Text } from "@mantine/core";
import { nowMs } from "../../ui/now.ts";
import { ClockFields } from "./clock-fields.tsx";
import { formKinds, type ExpressionForm } from "./expression-form.ts";
import { firstForm } from "./first-form.ts";
import { IntervalFields } from "./interval-fields.tsx";
import { OnceField } from "./once-field.tsx";
import { missingOf } from "./text-of.ts";
import { useExpressionForm } from "./use-expression-form.ts";

interface FormFieldsProps {
  /** The expression. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly timezone: string;
  readonly isUnderstood: boolean;
}

const other = "other";

export function FormFields({ text, onChange, timezone, isUnderstood }: FormFieldsProps) {
  const [form, setForm] = useExpressionForm(text, onChange);
  const choose = (value: string): void => {
    const kind = formKinds.find((one) => one.value === value)?.value;
    setForm(kind === undefined ? null : firstForm(kind, { before: form, nowMs: nowMs(), timezone }));
  };
  const missing = form === null ? null : missingOf(form);
  return (
    <Stack gap="sm">
      <NativeSelect
        label="Fires"
        value={form?.kind ?? other}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[...formKinds, { value: other, label: "Otherwise: as an expression" }]}
      />
      {form === null ? null : <Fields form={form} onChange={setForm} timezone={timezone} />}
      {form === null && isUnderstood ? (
        <Text size="sm" c="dimmed">
          What the expression says is more than can be chosen here: it is changed as text.
        </Text>
      ) : null}
      {missing === null ? null : (
        <Input.Error role="alert">{missing} The expression stays until then.</Input.Error>
      )}
    </Stack>
  );
}

interface FieldsProps {
  readonly form: ExpressionForm;
  readonly onChange: (form: ExpressionForm) => void;
  readonly timezone: string;
}

function Fields({ form, onChange, timezone }: FieldsProps) {
  if (form.kind === "interval") return <IntervalFields form={form} onChange={onChange} />;
  if (form.kind === "once") return <OnceField form={form} onChange={onChange} timezone={timezone} />;
  return <ClockFields form={form} onChange={onChange} timezone={timezone} />;
}
