// Generated from list-audit.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's audit, newest first, after a cursor.
 * Index: audit_events_by_tenant.
 */
export const listAudit: Statement<{
  readonly tenant: string;
  readonly actor: string | null;
  readonly action: string | null;
  readonly subject: string | null;
  readonly result: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly before: string | number | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly address: string | null;
  readonly action: string;
  readonly subject: string;
  readonly result: string;
  readonly detail: unknown;
}> = {
  name: "list-audit-6c07e3993c3b",
  parameters: ["tenant", "actor", "action", "subject", "result", "from", "to", "before", "limit"],
  columns: ["id", "at", "actor", "address", "action", "subject", "result", "detail"],
  text: `select id, at, actor, address, action, subject, result, detail
  from punctual.audit_events
 where tenant = $1
   and ($2::text is null or actor = $2)
   and ($3::text is null or action = $3)
   and ($4::text is null or subject = $4)
   and ($5::text is null or result = $5)
   and ($6::timestamptz is null or at >= $6)
   and ($7::timestamptz is null or at < $7)
   and ($8::bigint is null or id < $8)
 order by id desc
 limit $9`,
};
