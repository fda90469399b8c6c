// What a tenant's jobs did.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import type { PageRequest } from "../list/page-request.ts";
import { listJobLogs as listJobLogsStatement } from "./list-job-logs.sql.ts";

export interface JobLogsRequest extends PageRequest {
  readonly tenantId: string;
  readonly jobType?: string | undefined;
}

/** When the last one began, and its id. */
const position = z.tuple([z.iso.datetime(), z.guid()]);

/** Newest first. Null for a cursor of another list. */
export async function listJobLogs(
  queryable: Queryable,
  { tenantId, jobType, limit, cursor }: JobLogsRequest,
): Promise<Page<unknown> | null> {
  const identity = ["job-logs", tenantId, jobType];
  const before = readCursor(cursor, { identity, position });
  if (before === "foreign") return null;
  const [beforeAt = null, beforeId = null] = before ?? [];
  const rows = await queryable.query(listJobLogsStatement, {
    tenantId,
    jobType: jobType ?? null,
    beforeAt: beforeAt === null ? null : new Date(beforeAt),
    beforeId,
    limit: limit + 1,
  });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ startedAt, id }) => [startedAt.toISOString(), id],
    show: ({ durationMs, recordsProcessed, ...row }) => ({
      ...row,
      durationMs: numberOf(durationMs),
      recordsProcessed: numberOf(recordsProcessed),
    }),
  });
}

const numberOf = (count: string | null): number | null => (count === null ? null : Number(count));
