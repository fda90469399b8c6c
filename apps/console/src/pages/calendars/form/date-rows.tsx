// The dates and spans that are excluded, row by row, each with its reason.
import { ActionIcon, Button, Group, Input, Stack, TextInput } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { useId, useState } from "react";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { emptySpan, type SpanDraft } from "./calendar-draft.ts";

interface DateRowsProps {
  readonly spans: readonly SpanDraft[];
  readonly onChange: (spans: readonly SpanDraft[]) => void;
}

/** A page with thousands of fields stands still; whoever has so many imports them. */
const mostAtFirst = 50;

export function DateRows({ spans, onChange }: DateRowsProps) {
  const id = useId();
  const problem = useFieldProblem("excludeDates");
  const [isWhole, setWhole] = useState(false);
  const begin = isWhole ? 0 : Math.max(0, spans.length - mostAtFirst);
  return (
    <Stack gap={6} role="group" aria-labelledby={id}>
      <div>
        <Input.Label component="span" id={id}>
          Excluded dates
        </Input.Label>
        <Input.Description>
          A single day, or from one to another. In each schedule's own time zone.
        </Input.Description>
      </div>
      {begin === 0 ? null : (
        <Button
          variant="default"
          size="compact-sm"
          style={{ alignSelf: "start" }}
          onClick={() => setWhole(true)}
        >
          Show the {begin.toLocaleString("en")} before
        </Button>
      )}
      {spans.map((span, index) =>
        index < begin ? null : (
          <DateRow
            key={index}
            span={span}
            what={`date ${index + 1}`}
            onChange={(part) => onChange(spans.with(index, { ...span, ...part }))}
            onRemove={() => onChange(spans.filter((_, at) => at !== index))}
          />
        ),
      )}
      {problem === null ? null : <Input.Error role="alert">{problem}</Input.Error>}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Plus size={14} aria-hidden />}
        style={{ alignSelf: "start" }}
        onClick={() => onChange([...spans, emptySpan])}
      >
        Add a date
      </Button>
    </Stack>
  );
}

interface DateRowProps {
  readonly span: SpanDraft;
  readonly what: string;
  readonly onChange: (part: Partial<SpanDraft>) => void;
  readonly onRemove: () => void;
}

function DateRow({ span: { from, to, reason }, what, onChange, onRemove }: DateRowProps) {
  return (
    <Group gap={6} align="flex-start">
      <TextInput
        type="date"
        aria-label={`First day of ${what}`}
        w={150}
        max="9999-12-31"
        value={from}
        onChange={({ currentTarget }) => onChange({ from: currentTarget.value })}
      />
      <TextInput
        type="date"
        aria-label={`Last day of ${what}, if there are several`}
        w={150}
        min={from}
        max="9999-12-31"
        value={to}
        onChange={({ currentTarget }) => onChange({ to: currentTarget.value })}
      />
      <TextInput
        aria-label={`Reason of ${what}`}
        placeholder="Reason"
        flex="1 1 8rem"
        maxLength={256}
        value={reason}
        onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
      />
      <ActionIcon variant="default" size={36} aria-label={`Take ${what} away`} onClick={onRemove}>
        <X size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
