// Lists what was done in a tenant, newest first.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { pageOf, readCursor, type ListIdentity, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { AuditEvent } from "./audit-event.ts";
import { listAudit as listAuditStatement } from "./list-audit.sql.ts";

export interface ListAudit extends PageRequest {
  readonly actor: string | null;
  readonly action: string | null;
  readonly subject: string | null;
  /** Default: either. */
  readonly result?: AuditEvent["result"] | null;
  /** From this instant on. */
  readonly from: Date | null;
  /** Before this instant. */
  readonly to: Date | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listAudit(
  engine: EngineContext,
  principal: Principal,
  { limit, cursor, result = null, ...rest }: ListAudit,
): Promise<Page<AuditEvent>> {
  const { tenant } = principal;
  const filter = { ...rest, result };
  const identity = { list: "audit", tenant, ...filter };
  const rows = await databaseOf(engine, principal).query(listAuditStatement, {
    tenant,
    ...filter,
    before: readIdCursor(cursor, identity),
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.id] });
  return { items: page.items.map(toAuditEvent), nextCursor: page.nextCursor };
}

function readIdCursor(cursor: string | null, identity: ListIdentity): string | null {
  const id = readCursor(cursor, identity)?.[0];
  if (id === undefined) return null;
  if (/^\d{1,18}$/.test(id)) return id;
  throw new Problem("invalid-cursor", "Expected a cursor that this list gave, got another.", {
    field: "cursor",
  });
}

interface StoredEvent extends Omit<AuditEvent, "result"> {
  readonly result: string;
}

const toAuditEvent = (row: StoredEvent): AuditEvent => ({
  ...row,
  result: row.result === "denied" ? "denied" : "done",
});
