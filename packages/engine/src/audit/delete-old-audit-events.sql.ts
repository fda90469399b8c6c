// Generated from delete-old-audit-events.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes entries of the audit that are older than the retention.
 * Index: audit_events_at.
 */
export const deleteOldAuditEvents: Statement<{
  readonly before: Date;
}, {
  readonly deleted: number;
}> = {
  name: "delete-old-audit-events-987fc48722e8",
  parameters: ["before"],
  columns: ["deleted"],
  text: `with deleted as (delete from punctual.audit_events where at < $1 returning id)
select count(*)::integer as "deleted!" from deleted`,
};
