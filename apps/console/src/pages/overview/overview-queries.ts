// What the overview reads: the last day, the next one, and what stands out now.
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { nowMs } from "../../ui/now.ts";

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** The server answers so many fires at most. */
const mostFires = 500;
/** Schedules that have a lane of their own. */
const mostLanes = 8;
/** One that fires each minute is a line of this many; all lanes together are no more than is answered. */
export const mostOfLane = Math.floor(mostFires / mostLanes);
const mostCauses = 50;

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

const untilTomorrow = () => ({ until: new Date(nowMs() + dayMs).toISOString(), limit: mostFires });

/** Of each schedule the next. */
export const nextFiresQuery = queryOptions({
  queryKey: ["fires", "next-day"],
  queryFn: () => api.GET("/api/v1/fires", { params: { query: { ...untilTomorrow(), perSchedule: 1 } } }),
  refetchInterval: 60_000,
});

/** Of the schedules that fire first, whatever the others do, the whole day. */
export const lanesQuery = queryOptions({
  queryKey: ["fires", "lanes"],
  queryFn: () =>
    api.GET("/api/v1/fires", {
      params: { query: { ...untilTomorrow(), perSchedule: mostOfLane, schedules: mostLanes } },
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

/** What fails and is tried again: once may be a hiccup. */
export const retryingRunsQuery = queryOptions({
  queryKey: ["runs", "retrying"],
  queryFn: () =>
    api.GET("/api/v1/runs", { params: { query: { state: "waiting", minAttempts: 2, limit: 50 } } }),
});

/** As the alarm of that kind counts it. */
const lateAfterMs = 60_000;

/** What has been due for more than a minute and has not begun; it becomes that without anything changing. */
export const lateRunsQuery = queryOptions({
  queryKey: ["runs", "late"],
  queryFn: async () => {
    const to = new Date(nowMs() - lateAfterMs).toISOString();
    const { items } = await api.GET("/api/v1/runs", {
      params: { query: { state: "waiting", to, limit: 50 } },
    });
    return items.filter(({ attemptCount, dueAt }) => attemptCount === 0 && dueAt <= to);
  },
  refetchInterval: 30_000,
});

/** Whether there is anything at all. */
export const anyScheduleQuery = queryOptions({
  queryKey: ["schedules", "any"],
  queryFn: () => api.GET("/api/v1/schedules", { params: { query: { limit: 1 } } }),
});
