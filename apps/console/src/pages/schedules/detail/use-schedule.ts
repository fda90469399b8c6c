// One schedule, read again now and then: it may be paused by its runs.
import type { Schedule } from "@punctual/client";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import type { ScheduleName } from "../../../parts/schedule/schedule-name.ts";

const betweenReadsMs = 15_000;

export const useSchedule = ({ group, name }: ScheduleName): UseQueryResult<Schedule> =>
  useQuery({
    queryKey: ["schedule", group, name],
    queryFn: () => api.GET("/api/v1/schedules/{group}/{name}", { params: { path: { group, name } } }),
    refetchInterval: betweenReadsMs,
  });
