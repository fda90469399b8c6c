// What needs somebody, out of several questions at once.
import { useQueries } from "@tanstack/react-query";
import type { Attention } from "./attention.ts";
import { attentionOf } from "./attention-of.ts";
import {
  alarmsOnQuery,
  causesQuery,
  lateRunsQuery,
  retryingRunsQuery,
  troubledRunsQuery,
} from "./overview-queries.ts";

interface AttentionQuery {
  /** Undefined while not all is known. */
  readonly data: readonly Attention[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

export function useAttention(): AttentionQuery {
  const queries = useQueries({
    queries: [causesQuery, alarmsOnQuery, lateRunsQuery, retryingRunsQuery, troubledRunsQuery],
  });
  const [causes, alarms, late, retrying, troubled] = queries;
  const runs = [late.data, retrying.data?.items, troubled.data?.items];
  const isKnown = queries.every(({ data }) => data !== undefined);
  return {
    data: isKnown
      ? attentionOf({
          causes: causes.data?.items ?? [],
          alarms: alarms.data?.items ?? [],
          runs: runs.flatMap((some) => some ?? []),
        })
      : undefined,
    error: queries.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => Promise.all(queries.map(({ refetch }) => refetch())),
  };
}
