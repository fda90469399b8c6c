// Cancels a run or opens it again; what shows it is read again afterwards.
import type { Run, RunDetail } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { tellDone } from "../../../ui/told.ts";
import { runQuery } from "./use-run.ts";

export interface RunActions {
  /** Each rejects where the server refuses. */
  readonly cancel: () => Promise<void>;
  readonly retry: () => Promise<void>;
  readonly retryFailedItems: () => Promise<void>;
}

const touched = ["run", "runs", "run-counts", "dead-letters", "schedules"] as const;

export function useRunActions(id: string): RunActions {
  const client = useQueryClient();
  const params = { path: { id } };
  const done = async (run: Run, message: string): Promise<void> => {
    client.setQueryData(runQuery(id).queryKey, (before) => withState(before, run));
    tellDone(message);
    await Promise.all(touched.map((first) => client.invalidateQueries({ queryKey: [first] })));
  };
  return {
    cancel: async () =>
      done(await api.POST("/api/v1/runs/{id}:cancel", { params }), "The run was cancelled."),
    retry: async () =>
      done(await api.POST("/api/v1/runs/{id}:retry", { params }), "The run is due again, now."),
    retryFailedItems: async () =>
      done(
        await api.POST("/api/v1/runs/{id}:retry-failed-items", { params }),
        "The items that failed are run again, now.",
      ),
  };
}

/** Its new state at once, the rest as it was until it is read. */
const withState = (before: RunDetail | undefined, run: Run): RunDetail | undefined =>
  before === undefined ? undefined : { ...before, ...run };
