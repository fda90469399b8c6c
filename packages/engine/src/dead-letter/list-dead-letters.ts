// Lists a tenant's dead letters, newest first.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readInstantCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { columnsOfFilter, type DeadLetterFilter } from "./dead-letter-filter.ts";
import { toDeadLetter, type DeadLetter, type DeadLetterState } from "./dead-letter.ts";
import { listDeadLetters as listDeadLettersStatement } from "./list-dead-letters.sql.ts";
import { databaseOf } from "../tenant-database.ts";

export interface ListDeadLetters extends PageRequest, Omit<DeadLetterFilter, "ids"> {
  /** Absent or null: all but the discarded ones; a redriven one is marked. */
  readonly state?: DeadLetterState | null;
  /** Of redrivenAt, both included. */
  readonly redrivenFrom?: Date | null;
  readonly redrivenTo?: Date | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listDeadLetters(
  engine: EngineContext,
  principal: Principal,
  { limit, cursor, state = null, redrivenFrom = null, redrivenTo = null, ...filter }: ListDeadLetters,
): Promise<Page<DeadLetter>> {
  const { tenant } = principal;
  const columns = {
    ...columnsOfFilter(filter),
    redrivenFromAt: redrivenFrom,
    redrivenToAt: redrivenTo,
  };
  const identity = { list: "dead-letters", tenant, state, ...columns };
  const after = readInstantCursor(cursor, identity);
  const rows = await databaseOf(engine, principal).query(listDeadLettersStatement, {
    ...columns,
    tenant,
    id: null,
    state,
    afterAt: after?.at ?? null,
    afterId: after?.id ?? null,
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.createdAt.toISOString(), row.id] });
  return { items: page.items.map(toDeadLetter), nextCursor: page.nextCursor };
}
