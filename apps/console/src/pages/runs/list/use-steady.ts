// Holds a list still while somebody reads further down in it: what is new waits until they ask.
import type { Run } from "@punctual/client";
import { useWindowScroll } from "@mantine/hooks";
import { useState } from "react";

export interface SteadyRuns {
  readonly shown: readonly Run[];
  /** So many came meanwhile and are not shown. */
  readonly held: number;
  readonly showHeld: () => void;
}

/** Above it, what comes on top is seen at once and moves nothing that is read. */
const topPx = 240;

interface Held {
  readonly list: string;
  readonly runs: readonly Run[];
}

/** @param list names the filter: another one begins anew. */
export function useSteady(runs: readonly Run[], list: string): SteadyRuns {
  const [{ y }, scrollTo] = useWindowScroll();
  const [held, setHeld] = useState<Held | null>(null);
  const isReading = y > topPx;
  const isHolding = held !== null && held.list === list;
  // Set while it renders, so that no frame shows the rows moved.
  if (isReading && !isHolding && runs.length > 0) setHeld({ list, runs });
  if (!isReading && held !== null) setHeld(null);
  const newest = isReading && isHolding ? held.runs[0] : undefined;
  const showHeld = (): void => scrollTo({ y: 0 });
  if (newest === undefined) return { shown: runs, held: 0, showHeld };
  const known = runs.filter((run) => !isNewer(run, newest));
  // None of them is among the pages that were read: what was shown stays.
  const shown = known.length === 0 && held !== null ? held.runs : known;
  return { shown, held: runs.length - known.length, showHeld };
}

/** In the order in which runs are listed. */
const isNewer = (run: Run, than: Run): boolean =>
  run.scheduledAt > than.scheduledAt || (run.scheduledAt === than.scheduledAt && run.id > than.id);
