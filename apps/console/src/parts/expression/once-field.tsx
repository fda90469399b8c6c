// One date and time.
import { TextInput } from "@mantine/core";
import type { ExpressionForm } from "./expression-form.ts";

type Once = Extract<ExpressionForm, { readonly kind: "once" }>;

interface OnceFieldProps {
  readonly form: Once;
  readonly onChange: (form: Once) => void;
  readonly timezone: string;
}

export const OnceField = ({ form, onChange, timezone }: OnceFieldProps) => (
  <TextInput
    type="datetime-local"
    label="On"
    description={timezone}
    value={form.at}
    onChange={({ currentTarget }) => onChange({ ...form, at: currentTarget.value })}
  />
);
