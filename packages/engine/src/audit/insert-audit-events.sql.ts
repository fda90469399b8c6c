// Generated from insert-audit-events.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Adds what was done to many things at once, by whom and from where; an entry for each.
 * Guarantee: in the caller's transaction, so that the changes stand with their entries or not at all.
 */
export const insertAuditEvents: Statement<{
  readonly tenant: string;
  readonly actor: string;
  readonly address: string | null;
  readonly action: string;
  readonly detail: string | null;
  readonly subjects: readonly (string | null)[];
}, {
  readonly id: string;
}> = {
  name: "insert-audit-events-d986786dea41",
  parameters: ["tenant", "actor", "address", "action", "detail", "subjects"],
  columns: ["id"],
  text: `insert into punctual.audit_events (at, tenant, actor, address, action, subject, result, detail)
select (select punctual.now()), $1, $2, $3, $4, subject, 'done', $5::jsonb
  from unnest($6::text[]) with ordinality as done (subject, place)
 order by place
returning id`,
};
