// Lets one node at a time load sample streams, and only where there is none.
import type { Transaction } from "@punctual/database";
import { anyStream } from "./any-stream.sql.ts";
import { holdSeed } from "./hold-seed.sql.ts";

/** Until the end of the transaction. A second node waits here for the first, and finds that there is nothing left to do. */
export async function holdFirstLoad(transaction: Transaction): Promise<boolean> {
  await transaction.query(holdSeed);
  return (await transaction.query(anyStream)).length === 0;
}
