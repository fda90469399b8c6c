// Goes through the open dead letters that a filter means, a batch in each transaction.
import type { Database, Transaction } from "@punctual/database";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { columnsOfFilter, type DeadLetterFilter } from "./dead-letter-filter.ts";
import { takeDeadLetters } from "./take-dead-letters.sql.ts";

const lettersPerBatch = 1_000;

export interface Batches {
  readonly filter: DeadLetterFilter;
  /** Does something to these letters, which nobody else is at; answers to how many. */
  work(transaction: Transaction, ids: readonly string[]): Promise<number>;
}

/** Where the next batch begins. */
interface Position {
  readonly afterAt: Date | null;
  readonly afterId: string | null;
}

/** What dies after the beginning is not in it, so it ends however fast runs die. Throws Problem `invalid-request`. */
export async function inBatches(
  database: Database,
  { tenant }: Pick<Principal, "tenant">,
  { filter, work }: Batches,
): Promise<number> {
  const columns = columnsOfFilter(filter);
  const began = await databaseNow(database);
  const toAt = columns.toAt !== null && columns.toAt < began ? columns.toAt : began;
  const asked = { ...columns, tenant, toAt, limit: lettersPerBatch };
  let done = 0;
  const workFrom = (at: Position) =>
    database.transaction(async (transaction): Promise<Position | null> => {
      const letters = await transaction.query(takeDeadLetters, { ...asked, ...at });
      const last = letters.at(-1);
      if (last === undefined) return null;
      const ids = letters.map(({ id }) => id);
      done += await work(transaction, ids);
      return letters.length < lettersPerBatch ? null : { afterAt: last.createdAt, afterId: last.id };
    });
  for (let at: Position | null = { afterAt: null, afterId: null }; at !== null;) at = await workFrom(at);
  return done;
}
