// Finds a schedule by a part of its name, among however many there are.
import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { api } from "../../api/api.ts";
import { fullNameOf } from "./schedule-name.ts";

interface ScheduleFieldProps {
  /** `group/name`. */
  readonly schedule: string | null;
  readonly onChange: (schedule: string) => void;
}

const typingMs = 250;
const mostShown = 20;

/** A name that is not among those found is taken as it is written: of a deleted schedule there are runs too. */
export function ScheduleField({ schedule, onChange }: ScheduleFieldProps) {
  const [text, setText] = useState(schedule ?? "");
  const [search] = useDebouncedValue(text.split("/").at(-1) ?? "", typingMs);
  const { data } = useQuery({
    queryKey: ["schedules", "names", search],
    queryFn: () =>
      api.GET("/api/v1/schedules", {
        params: { query: { limit: mostShown, ...(search === "" ? {} : { search }) } },
      }),
    placeholderData: (before) => before,
  });
  const settle = (chosen: string): void => {
    if (chosen !== (schedule ?? "")) onChange(chosen);
  };
  return (
    <Autocomplete
      aria-label="Schedule"
      placeholder="Any schedule"
      size="xs"
      w={260}
      maxLength={130}
      leftSection={<CalendarClock size={14} aria-hidden />}
      data={data?.items.map(fullNameOf) ?? []}
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      value={text}
      onChange={setText}
      onOptionSubmit={settle}
      onBlur={() => settle(text.trim())}
      onKeyDown={({ key }) => (key === "Enter" ? settle(text.trim()) : undefined)}
    />
  );
}
