// Generated from insert-audit-event.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Adds what was done, by whom and from where.
 * Guarantee: in the caller's transaction, so that a change stands with its entry or not at all.
 */
export const insertAuditEvent: Statement<{
  readonly tenant: string;
  readonly actor: string;
  readonly address: string | null;
  readonly action: string;
  readonly subject: string;
  readonly result: string;
  readonly detail: string | null;
}, {
  readonly id: string;
}> = {
  name: "insert-audit-event-6a564028e375",
  parameters: ["tenant", "actor", "address", "action", "subject", "result", "detail"],
  columns: ["id"],
  text: `insert into punctual.audit_events (at, tenant, actor, address, action, subject, result, detail)
values (punctual.now(), $1, $2, $3, $4, $5, $6, $7::jsonb)
returning id`,
};
