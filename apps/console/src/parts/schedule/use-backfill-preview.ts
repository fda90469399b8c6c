// What a backfill would run, and for how long that keeps it busy.
import type { BackfillPreview } from "./backfill-preview.tsx";
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import type { ReadRange } from "./backfill-range.ts";
import { fullNameOf, type ScheduleName } from "./schedule-name.ts";

interface Asked {
  readonly schedule: ScheduleName;
  readonly range: ReadRange;
  readonly includeSucceeded: boolean;
  readonly isOpen: boolean;
}

export const useBackfillPreview = ({
  schedule,
  range,
  includeSucceeded,
  isOpen,
}: Asked): UseQueryResult<BackfillPreview | null> =>
  useQuery({
    queryKey: ["backfills", "preview", fullNameOf(schedule), range, includeSucceeded],
    enabled: isOpen && range.isRight,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      if (!range.isRight) return null;
      const { group, name } = schedule;
      const answer = await api.POST("/api/v1/schedules/{group}/{name}:backfill", {
        params: { path: { group, name } },
        body: { from: range.from, to: range.to, includeSucceeded, dryRun: true },
      });
      return "toRun" in answer ? answer : null;
    },
  });

const recentRuns = 50;

/** Null where no run of it has succeeded yet. */
export const useMedianDuration = (schedule: ScheduleName, isOpen: boolean): UseQueryResult<number | null> =>
  useQuery({
    queryKey: ["runs", "durations", fullNameOf(schedule)],
    enabled: isOpen,
    staleTime: 60_000,
    queryFn: async () => {
      const { items } = await api.GET("/api/v1/runs", {
        params: { query: { schedule: fullNameOf(schedule), state: "succeeded", limit: recentRuns } },
      });
      return medianOf(
        items.flatMap(({ startedAt, endedAt }) =>
          startedAt === null || endedAt === null ? [] : [Date.parse(endedAt) - Date.parse(startedAt)],
        ),
      );
    },
  });

const medianOf = (numbers: readonly number[]): number | null =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? null;
