// Notes in the audit what a principal did, in the transaction that does it.
import type { Queryable } from "@punctual/database";
import type { Principal } from "../principal.ts";
import { insertAuditEvent } from "./insert-audit-event.sql.ts";

export interface AuditEntry {
  /** `noun.verb`, such as `schedule.pause`. */
  readonly action: string;
  /** What it was done to: `group/name` of a schedule, the name or id of anything else. */
  readonly subject: string;
  /** What a reader needs besides; never a secret. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export async function audit(transaction: Queryable, principal: Principal, entry: AuditEntry): Promise<void> {
  await note(transaction, principal, { ...entry, result: "done" });
}

export async function note(
  queryable: Queryable,
  { tenant, actor, address }: Principal,
  { action, subject, detail, result }: AuditEntry & { readonly result: "done" | "denied" },
): Promise<void> {
  await queryable.query(insertAuditEvent, {
    tenant,
    actor,
    address: address ?? null,
    action,
    subject,
    result,
    detail: detail === undefined ? null : JSON.stringify(detail),
  });
}
