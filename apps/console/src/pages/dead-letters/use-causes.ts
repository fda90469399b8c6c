// What open dead letters died of, the most frequent first.
import type { DeadLetterCause } from "@punctual/client";
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { present } from "../../api/present.ts";
import type { CauseFilter } from "./letter-filter.ts";

/** Nobody reads more at once, and each takes its time to draw. */
export const mostCauses = 25;

export function useCauses({
  schedule,
  job,
}: Pick<CauseFilter, "schedule" | "job">): UseQueryResult<readonly DeadLetterCause[]> {
  return useQuery({
    queryKey: ["dead-letters", "causes", "of", { schedule, job }],
    queryFn: async () => {
      const query = { ...present({ schedule, job }), limit: mostCauses };
      return (await api.GET("/api/v1/dead-letters/causes", { params: { query } })).items;
    },
    placeholderData: keepPreviousData,
  });
}

/** How many letters died of what a filter names; null where it names no reason, or nothing is known yet. */
export function countOf(
  causes: readonly DeadLetterCause[] | undefined,
  { reason, errorDigest }: CauseFilter,
): number | null {
  if (causes === undefined || reason === null) return null;
  return causes
    .filter((cause) => cause.reason === reason && (errorDigest ?? cause.errorDigest) === cause.errorDigest)
    .reduce((sum, { count }) => sum + count, 0);
}
