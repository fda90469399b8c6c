// What a schedule said, newest version first.
import { api } from "../../../../api/api.ts";
import { at, usePages, type PagedList } from "../../../../api/use-pages.ts";
import type { ScheduleName } from "../../../../parts/schedule/schedule-name.ts";
import type { ScheduleVersion } from "./version-changes.ts";

const pageSize = 50;

/** The version is part of the key: a change of the schedule makes another list. */
export const useVersions = ({
  group,
  name,
  version,
}: ScheduleName & { readonly version: number }): PagedList<ScheduleVersion> =>
  usePages({
    queryKey: ["schedule", group, name, "versions", version],
    read: (cursor) =>
      api.GET("/api/v1/schedules/{group}/{name}/versions", {
        params: { path: { group, name }, query: { limit: pageSize, ...at(cursor) } },
      }),
  });
