// One choice of a policy, each said in a line.
import { NativeSelect, type NativeSelectProps } from "@mantine/core";

interface ChoiceFieldProps<Choice extends string> extends Omit<
  NativeSelectProps,
  "data" | "value" | "onChange"
> {
  /** Each choice with what it means. */
  readonly words: Readonly<Record<Choice, string>>;
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
}

export function ChoiceField<Choice extends string>({
  words,
  value,
  onChange,
  ...rest
}: ChoiceFieldProps<Choice>) {
  return (
    <NativeSelect
      {...rest}
      data={Object.entries(words).map(([choice, label]) => ({ value: choice, label: String(label) }))}
      value={value}
      onChange={({ currentTarget }) => onChange(chosenOf(words, currentTarget.value, value))}
    />
  );
}

function chosenOf<Choice extends string>(
  words: Readonly<Record<Choice, string>>,
  chosen: string,
  otherwise: Choice,
): Choice {
  const isChoice = (text: string): text is Choice => Object.hasOwn(words, text);
  return isChoice(chosen) ? chosen : otherwise;
}
