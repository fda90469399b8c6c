// Chooses the span of time of which something is listed: one with a name, or from one moment to another.
import { Button, Group, Text, TextInput, Tooltip } from "@mantine/core";
import { useState } from "react";
import { isAnyTime, spanLabels, spanMeanings, spanNames, type When } from "./span.ts";
import { viewerZone } from "./time-words.ts";
import type { SearchParams } from "./use-search-params.ts";
import { instantOfWall, wallOf } from "./wall-input.ts";

interface SpanPickerProps {
  readonly when: When;
  readonly params: SearchParams;
}

export function SpanPicker({ when, params }: SpanPickerProps) {
  const { write } = params;
  const isSpan = typeof when !== "string" && !isAnyTime(when);
  const [isOpen, setOpen] = useState(isSpan);
  const choose = (span: string): void => {
    setOpen(false);
    write({ span, from: "", to: "" });
  };
  const isAny = typeof when !== "string" && !isSpan && !isOpen;
  return (
    <>
      <Group gap={6} role="group" aria-label="Span of time">
        <Choice label="Any time" isChosen={isAny} onChoose={() => choose("")} />
        {spanNames.map((name) => (
          <Tooltip key={name} withinPortal={false} label={`${spanMeanings[name]}, in ${viewerZone}`}>
            <Choice
              label={spanLabels[name]}
              isChosen={when === name && !isOpen}
              onChoose={() => choose(name)}
            />
          </Tooltip>
        ))}
        <Choice label="From … to …" isChosen={isOpen || isSpan} onChoose={() => setOpen(true)} />
      </Group>
      {isOpen || isSpan ? <Ends when={when} params={params} /> : null}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ label, isChosen, onChoose, ...tooltip }: ChoiceProps) {
  return (
    <Button
      {...tooltip}
      size="xs"
      variant={isChosen ? "filled" : "default"}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      {label}
    </Button>
  );
}

function Ends({ when, params: { write } }: SpanPickerProps) {
  const { from, to } = typeof when === "string" ? { from: null, to: null } : when;
  const end = (name: "from" | "to", at: string | null) => ({
    type: "datetime-local",
    size: "xs",
    defaultValue: at === null ? "" : wallOf(at),
    onBlur: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      write({ span: "", [name]: instantOfWall(currentTarget.value) }),
  });
  return (
    <Group gap="xs" align="center">
      <TextInput key={`from ${from}`} aria-label="From" {...end("from", from)} />
      <Text size="sm">to</Text>
      <TextInput key={`to ${to}`} aria-label="To" {...end("to", to)} />
      <Text size="xs" c="dimmed">
        {viewerZone}
      </Text>
    </Group>
  );
}
