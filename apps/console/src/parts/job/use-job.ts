// A job's schedule, its last run, and whether what it keeps is fresh.
import type { Run } from "@punctual/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { fullNameOf } from "../schedule/schedule-name.ts";

/** The one declared in code, where several schedules run the job. */
export const useJobSchedule = (job: string) =>
  useQuery({
    queryKey: ["schedules", "of-job", job],
    queryFn: async () => {
      const { items } = await api.GET("/api/v1/schedules", { params: { query: { job, limit: 50 } } });
      return items.find(({ origin }) => origin === "code") ?? items[0] ?? null;
    },
  });

export interface RunsOf {
  readonly job: string;
  /** `group/name`: of its runs alone, not of those that a run calls in turn; null asks by the job. */
  readonly schedule: string | null;
}

/** Null where it has never run. */
export const useLastRun = ({ job, schedule }: RunsOf) =>
  useQuery({
    queryKey: ["runs", "last", job, schedule],
    queryFn: async (): Promise<Run | null> => {
      const of = schedule === null ? { job } : { schedule };
      const { items } = await api.GET("/api/v1/runs", { params: { query: { ...of, limit: 1 } } });
      return items[0] ?? null;
    },
    placeholderData: keepPreviousData,
  });

/** Null where no alarm watches over it. */
export const useFreshness = (schedule: { readonly group: string; readonly name: string } | null) => {
  const name = schedule === null ? null : fullNameOf(schedule);
  return useQuery({
    queryKey: ["alarms", "stale", name],
    enabled: name !== null,
    queryFn: async () => {
      if (name === null) return null;
      const { items } = await api.GET("/api/v1/alarms", { params: { query: { schedule: name } } });
      return items.find(({ kind }) => kind === "stale") ?? null;
    },
    refetchInterval: 60_000,
  });
};
