// Runs statements in a transaction that waits for locks before it gives up.
import type { Database, Transaction } from "@punctual/database";
import { readAsOfOneMoment } from "./read-as-of-one-moment.sql.ts";
import { waitAtMost } from "./wait-at-most.ts";

/** Each lock is waited for so long before the statement fails. */
export const patience = "31s";

/** The statements themselves may take longer than that: months have millions of events. */
export const patiently = <Answer>(
  database: Database,
  work: (transaction: Transaction) => Promise<Answer>,
  wait: string = patience,
): Promise<Answer> =>
  database.transaction(
    async (transaction) => {
      await waitAtMost(transaction, wait);
      return work(transaction);
    },
    { statementTimeoutSeconds: 600 },
  );

/** Like it, and everything inside is as of one moment, whatever others write meanwhile. */
export const consistently = <Answer>(
  database: Database,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> =>
  database.transaction(
    async (transaction) => {
      await transaction.query(readAsOfOneMoment);
      await waitAtMost(transaction, patience);
      return work(transaction);
    },
    { statementTimeoutSeconds: 600 },
  );
