// What needs somebody, out of three questions at once.
import { useQueries } from "@tanstack/react-query";
import { attentionOf, type Attention } from "./attention.ts";
import { alarmsOnQuery, causesQuery, troubledRunsQuery } from "./overview-queries.ts";

interface AttentionQuery {
  /** Undefined while not all is known. */
  readonly data: readonly Attention[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

export function useAttention(): AttentionQuery {
  const [causes, alarms, runs] = useQueries({ queries: [causesQuery, alarmsOnQuery, troubledRunsQuery] });
  const isKnown = causes.data !== undefined && alarms.data !== undefined && runs.data !== undefined;
  return {
    data: isKnown
      ? attentionOf({ causes: causes.data.items, alarms: alarms.data.items, runs: runs.data.items })
      : undefined,
    error: causes.error ?? alarms.error ?? runs.error,
    refetch: () => Promise.all([causes.refetch(), alarms.refetch(), runs.refetch()]),
  };
}
