// Lends one connection of the pool, and throws it away when it broke meanwhile.
import type { Pool, PoolClient } from "pg";
import { losesConnection, toFailure } from "./failure.ts";

export interface Loan {
  readonly client: PoolClient;
  /** The connection is closed instead of reused: it is lost, or in a state nobody knows. */
  condemn(): void;
  isCondemned(): boolean;
  /** Condemns the connection when this error means that it is lost. */
  judge(error: unknown): void;
}

export interface Lender {
  readonly pool: Pool;
  readonly onError: (error: unknown) => void;
  /** How long a server may take no more rows of a COPY before its connection is given up. */
  readonly stallMs: number;
}

export async function withConnection<T>(
  { pool, onError }: Lender,
  use: (loan: Loan) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw toFailure(error, "connecting");
  });
  let condemned = false;
  const condemn = (): void => {
    condemned = true;
  };
  // The pool listens only while a client is idle: without this a backend killed under a lent client ends the process.
  const onClientError = (error: unknown): void => {
    condemn();
    onError(error);
  };
  client.on("error", onClientError);
  try {
    return await use({
      client,
      condemn,
      isCondemned: () => condemned,
      judge: (error) => losesConnection(error) && condemn(),
    });
  } finally {
    client.release(condemned);
    client.off("error", onClientError);
  }
}
