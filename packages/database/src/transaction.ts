// One transaction on one connection.
import { escapeLiteral } from "pg";
import { clientTimeoutMs } from "./connection-options.ts";
import { withConnection, type Lender, type Loan } from "./checkout.ts";
import { copyIn } from "./copy-in.ts";
import type { Copy, Scope, Transaction, TransactionOptions } from "./database.ts";
import { DatabaseUnavailable, losesConnection, toFailure } from "./failure.ts";
import { sessionOn } from "./session.ts";

export function runTransaction<T>(
  lender: Lender,
  work: (transaction: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return withConnection(lender, async (loan) => {
    const { transaction, close } = await begin(loan, { ...options, stallMs: lender.stallMs });
    let result: T;
    try {
      result = await work(transaction);
    } catch (error) {
      close();
      await rollback(loan);
      throw error;
    }
    close();
    await commit(loan);
    return result;
  });
}

/** One text, so that entering a scope costs no round trip of its own. */
const beginning = (scope: Scope | undefined): string =>
  scope === undefined
    ? "begin isolation level read committed"
    : `begin isolation level read committed; select ${scope.entry}(${escapeLiteral(scope.argument)})`;

interface OpenTransaction {
  readonly transaction: Transaction;
  /** Whoever still holds the transaction gets an error instead of writing into a stranger's. */
  close(): void;
}

interface Beginning extends TransactionOptions {
  readonly stallMs: number;
}

async function begin(loan: Loan, options: Beginning): Promise<OpenTransaction> {
  const { statementTimeoutSeconds, stallMs } = options;
  const ms = statementTimeoutSeconds === undefined ? undefined : statementTimeoutSeconds * 1000;
  const session = sessionOn(loan.client, {
    onFailure: loan.judge,
    ...(ms === undefined ? {} : { timeoutMs: clientTimeoutMs(ms) }),
  });
  await session.execute(beginning(options.scope));
  if (ms !== undefined) await session.execute(`set local statement_timeout = ${Math.floor(ms)}`);
  let open = true;
  const whileOpen = async <R>(run: () => Promise<R>): Promise<R> => {
    if (!open)
      throw new Error(
        "Expected the transaction to be open, got one that has ended. Await everything inside its callback.",
      );
    return run();
  };
  return {
    transaction: {
      query: (statement, ...parameters) => whileOpen(() => session.query(statement, ...parameters)),
      execute: (text, values) => whileOpen(() => session.execute(text, values)),
      copyIn: (copy) => whileOpen(() => copyOn(loan, copy, stallMs)),
    },
    close: () => {
      open = false;
    },
  };
}

async function copyOn(loan: Loan, copy: Copy, stallMs: number): Promise<number> {
  try {
    return await copyIn(loan.client, copy, stallMs);
  } catch (error) {
    loan.judge(error);
    throw toFailure(error, "copying rows in");
  }
}

async function rollback(loan: Loan): Promise<void> {
  // A connection that gave no answer gives none to this either, and would be waited for once more.
  if (loan.isCondemned()) return;
  try {
    await loan.client.query("rollback");
  } catch {
    // The error that matters is the one that led here; closing the connection rolls back just as well.
    loan.condemn();
  }
}

async function commit(loan: Loan): Promise<void> {
  const answer = await loan.client.query("commit").catch((error: unknown) => {
    loan.condemn();
    if (!losesConnection(error)) throw error;
    throw new DatabaseUnavailable(
      "Expected an answer to COMMIT, got a lost connection: the transaction may stand or not. Read before you write again.",
      { cause: error, commitUnknown: true },
    );
  });
  // PostgreSQL answers ROLLBACK to the COMMIT of a transaction in which a statement failed.
  if (answer.command !== "COMMIT") {
    throw new Error(
      "Expected the transaction to commit, got a rollback: a statement in it failed and its error was swallowed. Let it be thrown.",
    );
  }
}
