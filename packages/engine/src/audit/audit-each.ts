// Notes in the audit what a principal did to many things at once, in the transaction that does it.
import type { Queryable } from "@punctual/database";
import type { Principal } from "../principal.ts";
import type { AuditEntry } from "./audit.ts";
import { insertAuditEvents } from "./insert-audit-events.sql.ts";

export interface EachEntry extends Omit<AuditEntry, "subject"> {
  readonly subjects: readonly string[];
}

/** As many entries as there are subjects, in one statement. */
export async function auditEach(
  transaction: Queryable,
  { tenant, actor, address }: Principal,
  { action, subjects, detail }: EachEntry,
): Promise<void> {
  if (subjects.length === 0) return;
  await transaction.query(insertAuditEvents, {
    tenant,
    actor,
    address: address ?? null,
    action,
    subjects,
    detail: detail === undefined ? null : JSON.stringify(detail),
  });
}
