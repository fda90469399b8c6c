// The name of what is made: schedules and the API call it by that, and it is kept for good.
import { TextInput } from "@mantine/core";
import { useFieldProblem } from "../ui/field-problem.ts";

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly placeholder?: string;
}

/** As the server takes names. */
const form = "[0-9a-zA-Z._\\-]{1,64}";

export function NameField({ value, onChange, placeholder }: NameFieldProps) {
  return (
    <TextInput
      label="Name"
      description="1 to 64 letters, digits, “-”, “_” or “.”. It cannot be changed later."
      {...(placeholder === undefined ? {} : { placeholder })}
      required
      pattern={form}
      title="1 to 64 letters, digits, -, _ or ."
      maxLength={64}
      autoComplete="off"
      spellCheck={false}
      data-autofocus
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={useFieldProblem("name")}
    />
  );
}
