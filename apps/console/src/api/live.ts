// Keeps what is on the screen true: runs that change are read again, many changes at once.
import type { Run } from "@punctual/client";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useThrottledCallback } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { api } from "./api.ts";

/** Changes are shown so often at most. */
const betweenReadsMs = 1_000;
/** What adds up many runs costs the database more than it is worth each second. */
const betweenCountsMs = 3_000;

/** Whatever depends on runs has a key that begins with one of these. */
const counts = ["run-counts", "fires"] as const;
const rows = ["runs", "run", "dead-letters", "backfills", "schedules"] as const;

/** Mounted once, by the frame. */
export function useLiveRuns(onLost: (isLost: boolean) => void): void {
  const client = useQueryClient();
  const changed = useRef<Changed>(nothing);
  const readRows = useThrottledCallback(() => {
    invalidateRows(client, changed.current);
    changed.current = nothing;
  }, betweenReadsMs);
  const readCounts = useThrottledCallback(() => invalidateCounts(client), betweenCountsMs);
  useEffect(() => {
    const stopping = new AbortController();
    const onChange = (runId: string | null): void => {
      changed.current = withChange(changed.current, runId);
      readRows();
      readCounts();
    };
    void follow({ signal: stopping.signal, onChange, onLost });
    return () => stopping.abort();
  }, [readRows, readCounts, onLost]);
}

/** Ids of runs; `all` where it is not known which. */
type Changed = ReadonlySet<string> | "all";

const nothing: Changed = new Set();

/** Beyond so many, telling them apart costs more than reading one again. */
const mostTold = 100;

const withChange = (changed: Changed, runId: string | null): Changed =>
  runId === null || changed === "all" || changed.size >= mostTold ? "all" : new Set([...changed, runId]);

/** Whatever shows one run is read again only where it is that one. */
const invalidateRows = (client: QueryClient, changed: Changed): void =>
  void client.invalidateQueries({
    predicate: ({ queryKey: [first, id] }) =>
      first === "run" && changed !== "all" && typeof id === "string"
        ? changed.has(id)
        : rows.some((name) => name === first),
  });

const invalidateCounts = (client: QueryClient): void =>
  void client.invalidateQueries({
    predicate: ({ queryKey: [first] }) => counts.some((name) => name === first),
  });

interface Following {
  readonly signal: AbortSignal;
  /** Null: it is not known which. */
  readonly onChange: (runId: string | null) => void;
  readonly onLost: (isLost: boolean) => void;
}

async function follow({ signal, onChange, onLost }: Following): Promise<void> {
  const events = api.events("/api/v1/runs/stream", { signal, onLost: () => onLost(true) });
  try {
    for await (const { event, data } of events) {
      // `ready`: what changed before it is not told, so the lists are read once.
      if (event === "ready") onLost(false);
      onChange(event === "run" ? asRun(data).id : null);
    }
  } catch {
    if (!signal.aborted) onLost(true);
  }
}

/** Guarantee: the stream sends runs as the lists show them. */
const asRun = (data: string): Run => JSON.parse(data) as Run;
