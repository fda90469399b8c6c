// One run, read again while it is open.
import type { RunDetail } from "@punctual/client";
import { queryOptions, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";

/** What an attempt does meanwhile, such as its tally, is told by nobody. */
const runningMs = 2_000;
const waitingMs = 10_000;

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ["run", id],
    queryFn: () => api.GET("/api/v1/runs/{id}", { params: { path: { id } } }),
    refetchInterval: ({ state: { data } }) => betweenReadsMs(data),
  });

export const useRun = (id: string): UseQueryResult<RunDetail> => useQuery(runQuery(id));

function betweenReadsMs(run: RunDetail | undefined): number | false {
  if (run === undefined) return false;
  if (run.state === "running" || run.state === "claimed") return runningMs;
  return run.state === "waiting" ? waitingMs : false;
}
