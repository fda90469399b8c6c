// Goes through the open dead letters that a filter means, a batch in each transaction.
import type { Database, Transaction } from "@punctual/database";
import { databaseNow } from "../now.ts";
import { columnsOfFilter, type DeadLetterFilter } from "./dead-letter-filter.ts";

/** What a statement needs to take the next letters, oldest first. */
export interface Batch extends ReturnType<typeof columnsOfFilter> {
  readonly toAt: Date;
  readonly afterAt: Date | null;
  readonly afterId: string | null;
  readonly limit: number;
}

export interface TakenLetter {
  readonly id: string;
  readonly createdAt: Date;
}

const lettersPerBatch = 1_000;

/** What dies after the beginning is not in it, so it ends however fast runs die. Throws Problem `invalid-request`. */
export async function inBatches(
  database: Database,
  filter: DeadLetterFilter,
  take: (transaction: Transaction, batch: Batch) => Promise<readonly TakenLetter[]>,
): Promise<void> {
  const columns = columnsOfFilter(filter);
  const began = await databaseNow(database);
  const toAt = columns.toAt !== null && columns.toAt < began ? columns.toAt : began;
  let last: TakenLetter | undefined;
  for (let full = true; full;) {
    const batch = {
      ...columns,
      toAt,
      afterAt: last?.createdAt ?? null,
      afterId: last?.id ?? null,
      limit: lettersPerBatch,
    };
    const taken = await database.transaction((transaction) => take(transaction, batch));
    last = taken.at(-1);
    full = taken.length === lettersPerBatch;
  }
}
