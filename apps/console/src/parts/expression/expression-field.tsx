// Where somebody types a schedule expression: what is wrong with it is shown where it stands, what others write is offered as ours.
import { Button, Group, Text, TextInput, type TextInputProps } from "@mantine/core";
import type { Explained } from "./explained.ts";
import { ExpressionFault } from "./expression-fault.tsx";
import classes from "./expression-field.module.css";

interface ExpressionFieldProps extends Omit<TextInputProps, "value" | "onChange" | "error"> {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Null while there is nothing to explain. */
  readonly answer: Explained | null;
  /** What else is wrong with it. */
  readonly problem?: string | null;
  /** Whether a crontab's and Quartz's forms do as they are. */
  readonly takesAny?: boolean;
}

export function ExpressionField(props: ExpressionFieldProps) {
  const { text, onChange, answer, problem = null, takesAny = false, ...rest } = props;
  const ours =
    answer?.kind === "understood" && answer.notation !== "aws" ? answer.translations.aws.text : null;
  return (
    <>
      <TextInput
        label="Expression"
        classNames={{ input: classes["text"] ?? "" }}
        spellCheck={false}
        autoComplete="off"
        {...rest}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={answer?.kind === "misunderstood" ? <ExpressionFault text={text} fault={answer} /> : problem}
      />
      {ours === null || takesAny || answer?.kind !== "understood" ? null : (
        <Group gap="xs" role="status">
          <Text size="sm">This is how {answer.notation === "quartz" ? "Quartz" : "a crontab"} says it.</Text>
          <Button size="compact-sm" variant="default" onClick={() => onChange(ours)}>
            Use as {ours}
          </Button>
        </Group>
      )}
    </>
  );
}
