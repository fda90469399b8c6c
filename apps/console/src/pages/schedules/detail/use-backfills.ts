// The backfills of a schedule, newest first.
import type { ItemOf } from "@punctual/client";
import { api } from "../../../api/api.ts";
import { at, usePages, type PagedList } from "../../../api/use-pages.ts";

export type Backfill = ItemOf<"/api/v1/backfills">;

const pageSize = 50;

export const useBackfills = (schedule: string): PagedList<Backfill> =>
  usePages({
    queryKey: ["backfills", "of", schedule],
    read: (cursor) =>
      api.GET("/api/v1/backfills", { params: { query: { schedule, limit: pageSize, ...at(cursor) } } }),
  });
