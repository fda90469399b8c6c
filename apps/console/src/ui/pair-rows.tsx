// Names with their values, row by row.
import { ActionIcon, Button, Group, Input, Stack, TextInput } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { useId } from "react";
import type { Pair } from "./pairs.ts";

interface PairRowsProps {
  /** What is wrong with them, and by what a form finds them. */
  readonly place?: { readonly "data-field"?: string; readonly error: string | null };
  /** One of them. */
  readonly noun: string;
  readonly label: string;
  readonly description?: string;
  readonly pairs: readonly Pair[];
  readonly onChange: (pairs: readonly Pair[]) => void;
}

const unplaced = { error: null };

export function PairRows({ place = unplaced, noun, label, description, pairs, onChange }: PairRowsProps) {
  const id = useId();
  const { error, ...found } = place;
  const set = (index: number, part: Partial<Pair>): void =>
    onChange(pairs.map((pair, at) => (at === index ? { ...pair, ...part } : pair)));
  return (
    <Stack gap={6} role="group" aria-labelledby={id}>
      <div>
        <Input.Label component="span" id={id}>
          {label}
        </Input.Label>
        {description === undefined ? null : <Input.Description>{description}</Input.Description>}
      </div>
      {pairs.map((pair, index) => (
        <PairRow
          key={index}
          pair={pair}
          what={`${noun} ${index + 1}`}
          onChange={(part) => set(index, part)}
          onRemove={() => onChange(pairs.filter((_, at) => at !== index))}
        />
      ))}
      {error === null ? null : <Input.Error role="alert">{error}</Input.Error>}
      <Button
        {...found}
        variant="default"
        size="compact-sm"
        leftSection={<Plus size={14} aria-hidden />}
        style={{ alignSelf: "start" }}
        onClick={() => onChange([...pairs, { name: "", value: "" }])}
      >
        Add a {noun}
      </Button>
    </Stack>
  );
}

interface PairRowProps {
  readonly pair: Pair;
  readonly what: string;
  readonly onChange: (part: Partial<Pair>) => void;
  readonly onRemove: () => void;
}

function PairRow({ pair: { name, value }, what, onChange, onRemove }: PairRowProps) {
  return (
    <Group gap={6} wrap="nowrap">
      <TextInput
        aria-label={`Name of ${what}`}
        placeholder="Name"
        flex="2 1 0"
        miw={0}
        spellCheck={false}
        autoComplete="off"
        value={name}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <TextInput
        aria-label={`Value of ${what}`}
        placeholder="Value"
        flex="3 1 0"
        miw={0}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={({ currentTarget }) => onChange({ value: currentTarget.value })}
      />
      <ActionIcon variant="default" size={36} aria-label={`Take ${what} away`} onClick={onRemove}>
        <X size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
