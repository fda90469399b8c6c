// Deletes entries of the audit that are older than the retention.
import type { Queryable } from "@punctual/database";
import { deleteOldAuditEvents } from "./delete-old-audit-events.sql.ts";

/** Answers how many. */
export async function pruneAudit(queryable: Queryable, before: Date): Promise<number> {
  const [row] = await queryable.query(deleteOldAuditEvents, { before });
  return row?.deleted ?? 0;
}
