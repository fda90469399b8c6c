// Where somebody writes an input: as JSON, or as text that is sent as it is.
import { Group, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { useId } from "react";
import { readInput, type InputDraft } from "./input-draft.ts";
import classes from "./input-editor.module.css";

interface InputEditorProps {
  readonly label: string;
  readonly draft: InputDraft;
  readonly onChange: (draft: InputDraft) => void;
}

const forms = [
  { value: "json", label: "JSON" },
  { value: "text", label: "Text" },
];

export function InputEditor({ label, draft, onChange }: InputEditorProps) {
  const id = useId();
  const read = readInput(draft);
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="sm">
        <Text component="label" htmlFor={id} size="sm" fw={500}>
          {label}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="Form of the input"
          data={forms}
          value={draft.form}
          onChange={(form) => onChange({ ...draft, form: form === "text" ? "text" : "json" })}
        />
      </Group>
      <Textarea
        id={id}
        classNames={{ input: classes["text"] ?? "" }}
        autosize
        minRows={4}
        maxRows={16}
        spellCheck={false}
        value={draft.text}
        onChange={({ currentTarget }) => onChange({ ...draft, text: currentTarget.value })}
        error={read.isRight ? null : read.problem}
        description={
          <>
            Attributes such as <code>{"<aws.scheduler.scheduled-time>"}</code> are filled in at each attempt.
          </>
        }
        inputWrapperOrder={["label", "input", "description", "error"]}
      />
    </Stack>
  );
}
