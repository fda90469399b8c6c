// Lists a tenant's backfills, newest first.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readInstantCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { parseScheduleName } from "../schedule/schedule-name.ts";
import { databaseOf } from "../tenant-database.ts";
import { toBackfill, type Backfill, type BackfillState } from "./backfill.ts";
import { listBackfills as listBackfillsStatement } from "./list-backfills.sql.ts";

export interface ListBackfills extends PageRequest {
  /** `group/name`, or a name in the group `default`. */
  readonly schedule: string | null;
  readonly state: BackfillState | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listBackfills(
  engine: EngineContext,
  principal: Principal,
  { schedule, state, limit, cursor }: ListBackfills,
): Promise<Page<Backfill>> {
  const { tenant } = principal;
  const identity = { list: "backfills", tenant, schedule, state };
  const after = readInstantCursor(cursor, identity);
  const named = schedule === null ? null : parseScheduleName(schedule);
  const rows = await databaseOf(engine, principal).query(listBackfillsStatement, {
    tenant,
    id: null,
    groupName: named?.group ?? null,
    name: named?.name ?? null,
    state,
    afterAt: after?.at ?? null,
    afterId: after?.id ?? null,
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.createdAt.toISOString(), row.id] });
  return { items: page.items.map(toBackfill), nextCursor: page.nextCursor };
}
