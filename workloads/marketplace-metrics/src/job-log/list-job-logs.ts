// What a tenant's jobs did.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type Page, type PageQuery, type Position } from "../list/page.ts";
import { asTenantId } from "../tenant/tenant-id.ts";
import { listJobLogs as listJobLogsStatement } from "./list-job-logs.sql.ts";

export interface JobLogsRequest extends PageQuery {
  readonly tenantId: string;
  readonly jobType?: string | undefined;
}

/** Newest first. Null for a cursor of another list. */
export async function listJobLogs(
  queryable: Queryable,
  { tenantId, jobType, limit, cursor }: JobLogsRequest,
): Promise<Page<unknown> | null> {
  const identity = ["job-logs", tenantId, jobType];
  const position = readCursor(cursor, identity);
  const before = position === null || position === "foreign" ? null : placeOf(position);
  if (position !== null && before === null) return null;
  const rows = await queryable.query(listJobLogsStatement, {
    tenantId,
    jobType: jobType ?? null,
    beforeAt: before?.at ?? null,
    beforeId: before?.id ?? null,
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

function placeOf([text = "", id]: Position): { readonly at: Date; readonly id: string } | null {
  const at = new Date(text);
  const known = asTenantId(id);
  return Number.isNaN(at.getTime()) || known === null ? null : { at, id: known };
}

const numberOf = (count: string | null): number | null => (count === null ? null : Number(count));
