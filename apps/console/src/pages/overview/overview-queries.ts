// What the overview reads: the last day, the next one, and what stands out now.
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { nowMs } from "../../ui/now.ts";

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
const mostFires = 500;
/** One that fires each minute is a line of this many. */
const mostOfOne = 48;
const mostCauses = 5;

/** Begins with a full hour, so that the bars stand still for an hour. */
function lastDay(): { readonly from: string; readonly to: string } {
  const now = nowMs();
  const from = Math.floor((now - dayMs) / hourMs + 1) * hourMs;
  return { from: new Date(from).toISOString(), to: new Date(now).toISOString() };
}

export const lastDayQuery = queryOptions({
  queryKey: ["run-counts", "last-day"],
  queryFn: () => api.GET("/api/v1/run-counts", { params: { query: { ...lastDay(), step: "hour" } } }),
});

export const nextFiresQuery = queryOptions({
  queryKey: ["fires", "next-day"],
  queryFn: () =>
    api.GET("/api/v1/fires", {
      params: {
        query: { until: new Date(nowMs() + dayMs).toISOString(), limit: mostFires, perSchedule: mostOfOne },
      },
    }),
  refetchInterval: 60_000,
});

export const alarmsOnQuery = queryOptions({
  queryKey: ["alarms", "on"],
  queryFn: () => api.GET("/api/v1/alarms", { params: { query: { state: "alarm" } } }),
  refetchInterval: 15_000,
});

export const causesQuery = queryOptions({
  queryKey: ["dead-letters", "causes", "overview"],
  queryFn: () => api.GET("/api/v1/dead-letters/causes", { params: { query: { limit: mostCauses } } }),
});

export const troubledRunsQuery = queryOptions({
  queryKey: ["runs", "troubled"],
  queryFn: () =>
    api.GET("/api/v1/runs", {
      params: { query: { state: ["partial", "missed"], from: lastDay().from, limit: 50 } },
    }),
});

/** Whether there is anything at all. */
export const anyScheduleQuery = queryOptions({
  queryKey: ["schedules", "any"],
  queryFn: () => api.GET("/api/v1/schedules", { params: { query: { limit: 1 } } }),
});
