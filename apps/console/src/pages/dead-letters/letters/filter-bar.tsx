// Narrows the dead letters; what is chosen stands in the address, and each of it can be taken away.
import { Button, Group, SegmentedControl } from "@mantine/core";
import { X } from "lucide-react";
import { ScheduleField } from "../../../parts/schedule/schedule-field.tsx";
import { instantWords, viewerZone } from "../../../ui/time-words.ts";
import type { SearchParams } from "../../../ui/use-search-params.ts";
import type { LetterFilter } from "../letter-filter.ts";

interface FilterBarProps {
  readonly filter: LetterFilter;
  readonly params: SearchParams;
  /** Whether letters are listed one by one; null where there is no choice. */
  readonly isOneByOne: boolean | null;
}

const views = [
  { value: "causes", label: "By cause" },
  { value: "letters", label: "One by one" },
];

export function FilterBar({ filter, params: { write }, isOneByOne }: FilterBarProps) {
  const { schedule, job, reason, errorDigest, redrivenFrom } = filter;
  return (
    <Group gap="xs" mb="md" role="search" aria-label="Filter dead letters">
      {isOneByOne === null ? null : (
        <SegmentedControl
          size="xs"
          aria-label="How they are listed"
          data={views}
          value={isOneByOne ? "letters" : "causes"}
          onChange={(view) => write({ view: view === "letters" ? view : null })}
        />
      )}
      <ScheduleField
        key={schedule ?? ""}
        schedule={schedule}
        onChange={(chosen) => write({ schedule: chosen })}
      />
      <Chip name="Job" value={job} onRemove={() => write({ job: null })} />
      <Chip name="Reason" value={reason} onRemove={() => write({ reason: null, errorDigest: null })} />
      <Chip
        name="Error"
        value={errorDigest === null ? null : "this one only"}
        onRemove={() => write({ errorDigest: null })}
      />
      <Chip
        name="Redriven"
        value={redrivenFrom === null ? null : instantWords(redrivenFrom, viewerZone)}
        onRemove={() => write({ redrivenFrom: null, redrivenTo: null })}
      />
    </Group>
  );
}

interface ChipProps {
  readonly name: string;
  readonly value: string | null;
  readonly onRemove: () => void;
}

function Chip({ name, value, onRemove }: ChipProps) {
  if (value === null) return null;
  return (
    <Button
      size="xs"
      variant="default"
      maw="100%"
      rightSection={<X size={14} aria-hidden />}
      aria-label={`${name}: ${value}. Remove this filter`}
      onClick={onRemove}
    >
      {name}: {value}
    </Button>
  );
}
