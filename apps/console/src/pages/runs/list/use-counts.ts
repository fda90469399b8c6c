// How many runs of the chosen span stand in each state.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import type { RunState } from "../../../parts/run-states.ts";
import { nowMs } from "../../../ui/now.ts";
import { viewerZone } from "../../../ui/time-words.ts";
import { spanOfFilter, type RunFilter } from "./run-filter.ts";
import type { Span } from "../../../ui/span.ts";

export type Counts = Readonly<Record<RunState, number>>;

const dayMs = 86_400_000;
/** The server counts in so many steps at most; older runs are beyond every usual retention. */
const mostDays = 399;
/** Up to here in hours: a day would begin before the span does. */
const mostDaysInHours = 16;

/** Null where they are not known: the server counts runs of all kinds together. */
export function useCounts(filter: RunFilter): Counts | null {
  const { schedule, job, kind, when } = filter;
  const { data } = useQuery({
    queryKey: ["run-counts", "list", { schedule, job, when }],
    queryFn: () =>
      api.GET("/api/v1/run-counts", {
        params: {
          query: {
            ...stepsOf(spanOfFilter(filter)),
            ...(schedule === null ? {} : { schedule }),
            ...(job === null ? {} : { job }),
          },
        },
      }),
    enabled: kind === null,
    placeholderData: keepPreviousData,
  });
  return kind === null ? (data?.total ?? null) : null;
}

function stepsOf({ from, to }: Span) {
  const end = to === null ? nowMs() : Date.parse(to);
  const begin = from === null ? end - mostDays * dayMs : Date.parse(from);
  const step = end - begin <= mostDaysInHours * dayMs ? "hour" : "day";
  return {
    step,
    timezone: viewerZone,
    from: new Date(begin).toISOString(),
    ...(to === null ? {} : { to }),
  } as const;
}
