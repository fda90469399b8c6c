// The alarms in one state, by name, read again as the watchman turns them.
import type { Alarm } from "@punctual/client";
import { api } from "../../../api/api.ts";
import { present } from "../../../api/present.ts";
import { at, usePages, type PagedList } from "../../../api/use-pages.ts";

export interface AlarmFilter {
  readonly state: Alarm["state"];
  /** Those that watch it: its own, and those of every schedule. */
  readonly schedule: string | null;
}

const pageSize = 50;
const everyMs = 10_000;

export const useAlarms = (filter: AlarmFilter): PagedList<Alarm> =>
  usePages({
    queryKey: ["alarms", "list", filter],
    read: (cursor) =>
      api.GET("/api/v1/alarms", {
        params: { query: { ...present(filter), limit: pageSize, ...at(cursor) } },
      }),
    everyMs,
  });
