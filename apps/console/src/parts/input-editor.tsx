// Where somebody writes an input: as JSON, or as text that is sent as it is.
import { Group, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { useId, useRef } from "react";
import { AttributeMenu } from "./attribute-menu.tsx";
import { attributeAt } from "./input-attributes.ts";
import { readInput, type InputDraft } from "./input-draft.ts";
import classes from "./input-editor.module.css";

interface InputEditorProps {
  readonly label: string;
  readonly draft: InputDraft;
  readonly onChange: (draft: InputDraft) => void;
  /** What else is wrong with it. */
  readonly problem?: string | null;
  /** By which a form finds it. */
  readonly field?: string;
}

const forms = [
  { value: "json", label: "JSON" },
  { value: "text", label: "Text" },
];

export function InputEditor({ label, draft, onChange, problem = null, field }: InputEditorProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const read = readInput(draft);
  const insert = (attribute: string): void => {
    if (area.current === null) return;
    const { selectionStart, selectionEnd } = area.current;
    // Through the field itself: the caret stays behind what was put in.
    const piece = attributeAt(draft, selectionStart, attribute);
    area.current.setRangeText(piece, selectionStart, selectionEnd, "end");
    onChange({ ...draft, text: area.current.value });
    area.current.focus();
  };
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="sm">
        <Text component="label" htmlFor={id} size="sm" fw={500}>
          {label}
        </Text>
        <Group gap="xs">
          <AttributeMenu onChoose={insert} />
          <SegmentedControl
            size="xs"
            aria-label="Form of the input"
            data={forms}
            value={draft.form}
            onChange={(form) => onChange({ ...draft, form: form === "text" ? "text" : "json" })}
          />
        </Group>
      </Group>
      <Textarea
        id={id}
        ref={area}
        data-field={field}
        classNames={{ input: classes["text"] ?? "" }}
        autosize
        minRows={4}
        maxRows={16}
        spellCheck={false}
        value={draft.text}
        onChange={({ currentTarget }) => onChange({ ...draft, text: currentTarget.value })}
        error={read.isRight ? problem : read.problem}
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
