// Counts the open dead letters that a filter means, before anything is done to them.
import type { Queryable } from "@punctual/database";
import type { Principal } from "../principal.ts";
import { anyRedrive, columnsOfFilter, type DeadLetterFilter } from "./dead-letter-filter.ts";
import { toDeadLetter, type DeadLetter } from "./dead-letter.ts";
import { listDeadLetters } from "./list-dead-letters.sql.ts";
import { matchDeadLetters } from "./match-dead-letters.sql.ts";

export interface Matched {
  readonly matched: number;
  /** The newest few of them. */
  readonly sample: readonly DeadLetter[];
  /** The most frequent first. */
  readonly byReason: readonly { readonly reason: string; readonly count: number }[];
}

const mostShown = 10;

/** Throws Problem `invalid-request`. */
export async function match(
  queryable: Queryable,
  { tenant }: Principal,
  filter: DeadLetterFilter,
): Promise<Matched> {
  const columns = { ...columnsOfFilter(filter), tenant };
  const rows = await queryable.query(matchDeadLetters, columns);
  const newest = await queryable.query(listDeadLetters, {
    ...columns,
    ...anyRedrive,
    id: null,
    state: "open",
    afterAt: null,
    afterId: null,
    limit: mostShown,
  });
  return {
    matched: rows.reduce((sum, { count }) => sum + count, 0),
    sample: newest.map(toDeadLetter),
    byReason: rows.map(({ reason, count }) => ({ reason, count })),
  };
}
