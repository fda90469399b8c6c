// Lists a tenant's dead letters, newest first.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readInstantCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { parseScheduleName } from "../schedule/schedule-name.ts";
import { toDeadLetter, type DeadLetter } from "./dead-letter.ts";
import { listDeadLetters as listDeadLettersStatement } from "./list-dead-letters.sql.ts";
import { databaseOf } from "../tenant-database.ts";

export interface ListDeadLetters extends PageRequest {
  /** `group/name`, or a name in the group `default`. */
  readonly schedule: string | null;
}

/** Redriven ones are in it, marked; discarded ones are not. Throws Problem `invalid-cursor`. */
export async function listDeadLetters(
  engine: EngineContext,
  principal: Principal,
  list: ListDeadLetters,
): Promise<Page<DeadLetter>> {
  const { schedule, limit } = list;
  const { tenant } = principal;
  const identity = { list: "dead-letters", tenant, schedule };
  const after = readInstantCursor(list.cursor, identity);
  const named = schedule === null ? null : parseScheduleName(schedule);
  const rows = await databaseOf(engine, principal).query(listDeadLettersStatement, {
    tenant,
    id: null,
    groupName: named?.group ?? null,
    name: named?.name ?? null,
    openOnly: false,
    afterAt: after?.at ?? null,
    afterId: after?.id ?? null,
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.createdAt.toISOString(), row.id] });
  return { items: page.items.map(toDeadLetter), nextCursor: page.nextCursor };
}
