// Which schedules of a list are chosen.
import { useCallback, useState } from "react";
import { fullNameOf } from "../../../parts/schedule/schedule-name.ts";
import type { ListedSchedule } from "./use-schedule-list.ts";

export interface Selection {
  /** Those that are still listed. */
  readonly chosen: readonly ListedSchedule[];
  readonly has: (schedule: ListedSchedule) => boolean;
  readonly toggle: (schedule: ListedSchedule) => void;
  readonly setAll: (isChosen: boolean) => void;
}

export function useSelection(listed: readonly ListedSchedule[]): Selection {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const has = (schedule: ListedSchedule): boolean => names.has(fullNameOf(schedule));
  // Rows are drawn again only where this stays the same.
  const toggle = useCallback(
    (schedule: ListedSchedule) => setNames((before) => toggled(before, fullNameOf(schedule))),
    [],
  );
  return {
    chosen: listed.filter(has),
    has,
    toggle,
    setAll: (isChosen) => setNames(new Set(isChosen ? listed.map(fullNameOf) : [])),
  };
}

function toggled(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const after = new Set(names);
  if (!after.delete(name)) after.add(name);
  return after;
}
