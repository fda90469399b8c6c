// Narrows the list of runs by schedule, job and kind; what is chosen stands in the address.
import { CloseButton, Group, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { systemQuery } from "../../../api/system.ts";
import { ScheduleField } from "../../../parts/schedule/schedule-field.tsx";
import type { SearchParams } from "../../../ui/use-search-params.ts";
import { kinds, type RunFilter } from "./run-filter.ts";

interface FilterBarProps {
  readonly filter: RunFilter;
  readonly params: SearchParams;
}

const options = (any: string, values: readonly string[]) => [{ value: "", label: any }, ...values];

export function FilterBar({ filter: { schedule, job, kind }, params: { write } }: FilterBarProps) {
  const isAny = schedule === null && job === null && kind === null;
  return (
    <Group gap="xs" role="search" aria-label="Filter runs">
      <ScheduleField
        key={schedule ?? ""}
        schedule={schedule}
        onChange={(chosen) => write({ schedule: chosen })}
      />
      <JobSelect job={job} onChange={(chosen) => write({ job: chosen })} />
      <NativeSelect
        aria-label="Any kind"
        size="xs"
        w={128}
        value={kind ?? ""}
        data={options("Any kind", kinds)}
        onChange={({ currentTarget }) => write({ kind: currentTarget.value })}
      />
      {isAny ? null : (
        <CloseButton
          aria-label="Clear schedule, job and kind"
          onClick={() => write({ schedule: "", job: "", kind: "" })}
        />
      )}
    </Group>
  );
}

interface JobSelectProps {
  readonly job: string | null;
  readonly onChange: (job: string) => void;
}

function JobSelect({ job, onChange }: JobSelectProps) {
  const { data } = useQuery(systemQuery);
  const known = data?.jobs ?? [];
  const jobs = job === null || known.includes(job) ? known : [...known, job];
  return (
    <NativeSelect
      aria-label="Any job"
      size="xs"
      w={220}
      value={job ?? ""}
      data={options("Any job", jobs)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
