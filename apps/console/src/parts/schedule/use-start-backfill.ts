// Begins a backfill, and opens where its progress is seen.
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../../api/api.ts";
import { tellDone } from "../../ui/told.ts";
import type { BackfillOrder } from "./backfill-wish.ts";
import type { ScheduleName } from "./schedule-name.ts";

export function useStartBackfill({ group, name }: ScheduleName): (order: BackfillOrder) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (order) => {
    await api.POST("/api/v1/schedules/{group}/{name}:backfill", {
      params: { path: { group, name } },
      body: order,
    });
    await Promise.all(
      ["backfills", "runs", "run-counts"].map((first) => client.invalidateQueries({ queryKey: [first] })),
    );
    tellDone(`The backfill of ${name} has begun.`);
    await navigate({ to: "/schedules/$group/$name", params: { group, name }, search: { tab: "backfills" } });
  };
}
