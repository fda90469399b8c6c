// The schedules that a filter lets through, each with how it went last.
import type { ItemOf } from "@punctual/client";
import { api } from "../../../api/api.ts";
import { at, usePages, type PagedList } from "../../../api/use-pages.ts";
import type { ScheduleFilter } from "./schedule-filter.ts";

export type ListedSchedule = ItemOf<"/api/v1/schedules">;

const pageSize = 50;

export const useScheduleList = (filter: ScheduleFilter): PagedList<ListedSchedule> =>
  usePages({
    queryKey: ["schedules", "list", filter],
    read: (cursor) =>
      api.GET("/api/v1/schedules", {
        params: { query: { ...filter, withLastRun: "true", limit: pageSize, ...at(cursor) } },
      }),
  });
