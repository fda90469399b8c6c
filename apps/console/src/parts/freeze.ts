// The freeze of the tenant as it is shown everywhere, and its end.
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { tellDone } from "../ui/told.ts";

/** Somebody else may freeze or unfreeze at any time, and no event tells of it. */
const lookAgainMs = 30_000;

export const freezeQuery = queryOptions({
  queryKey: ["freeze"],
  queryFn: () => api.GET("/api/v1/freeze"),
  refetchInterval: lookAgainMs,
});

export function useUnfreeze(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await api.DELETE("/api/v1/freeze");
    await client.invalidateQueries({ queryKey: freezeQuery.queryKey });
    void client.invalidateQueries({ queryKey: ["runs"] });
    tellDone("Unfrozen: what has waited begins.");
  };
}
