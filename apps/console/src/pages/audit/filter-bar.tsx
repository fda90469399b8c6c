// Narrows the audit by who, what and what to; names that are shown are offered.
import { Autocomplete, CloseButton, Group, NativeSelect } from "@mantine/core";
import type { AuditEvent } from "@punctual/client";
import { useState } from "react";
import type { SearchParams } from "../../ui/use-search-params.ts";
import type { AuditFilter } from "./audit-filter.ts";

interface FilterBarProps {
  readonly filter: AuditFilter;
  readonly params: SearchParams;
  readonly entries: readonly AuditEvent[];
}

const names = [
  ["actor", "Who", 190],
  ["action", "Action", 190],
  ["subject", "Subject", 260],
] as const;

export function FilterBar({ filter, params: { write }, entries }: FilterBarProps) {
  const isAny = [filter.actor, filter.action, filter.subject, filter.result].every((value) => value === null);
  return (
    <Group gap="xs" role="search" aria-label="Filter the audit">
      {names.map(([name, label, width]) => (
        <NameField
          key={`${name} ${filter[name] ?? ""}`}
          label={label}
          width={width}
          value={filter[name] ?? ""}
          known={[...new Set(entries.map((entry) => entry[name]))].toSorted()}
          onChange={(value) => write({ [name]: value })}
        />
      ))}
      <NativeSelect
        aria-label="Done or denied"
        size="xs"
        w={140}
        data={[
          { value: "", label: "Done or denied" },
          { value: "done", label: "Done" },
          { value: "denied", label: "Denied" },
        ]}
        value={filter.result ?? ""}
        onChange={({ currentTarget }) => write({ result: currentTarget.value })}
      />
      {isAny ? null : (
        <CloseButton
          aria-label="Clear who, action, subject and result"
          onClick={() => write({ actor: "", action: "", subject: "", result: "" })}
        />
      )}
    </Group>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly width: number;
  readonly value: string;
  readonly known: readonly string[];
  readonly onChange: (value: string) => void;
}

const longest = 200;

/** What is not among those shown is taken as it is written. */
function NameField({ label, width, value, known, onChange }: NameFieldProps) {
  const [text, setText] = useState(value);
  const settle = (chosen: string): void => {
    if (chosen !== value) onChange(chosen);
  };
  return (
    <Autocomplete
      aria-label={label}
      placeholder={`${label}: any`}
      size="xs"
      w={width}
      maxLength={longest}
      limit={20}
      data={known}
      comboboxProps={{ withinPortal: false }}
      value={text}
      onChange={setText}
      onOptionSubmit={settle}
      onBlur={() => settle(text.trim())}
      onKeyDown={({ key }) => (key === "Enter" ? settle(text.trim()) : undefined)}
    />
  );
}
