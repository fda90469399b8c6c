// The body of a test call: JSON, or text that is sent as it is. No attribute is filled in, since there is no run.
import { Textarea } from "@mantine/core";
import { readInput, type InputDraft } from "../../../parts/input-draft.ts";
import { useFieldProblem } from "../../../ui/field-problem.ts";

interface BodyFieldProps {
  readonly label?: string;
  readonly draft: InputDraft;
  readonly onChange: (draft: InputDraft) => void;
}

export function BodyField({ label = "Body (JSON)", draft, onChange }: BodyFieldProps) {
  const read = readInput(draft);
  const problem = useFieldProblem("body");
  return (
    <Textarea
      label={label}
      description="Nothing written: nothing is sent."
      autosize
      minRows={3}
      maxRows={10}
      spellCheck={false}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      value={draft.text}
      onChange={({ currentTarget }) => onChange({ ...draft, text: currentTarget.value })}
      error={read.isRight ? problem : read.problem}
    />
  );
}
