// Where a user's results go.
import type { Queryable } from "@punctual/database";
import { findAddress } from "./find-address.sql.ts";

export interface Address {
  readonly email: string;
  readonly verified: boolean;
}

/** Null for a user who is gone. */
export async function addressOf(queryable: Queryable, userId: string): Promise<Address | null> {
  const [row] = await queryable.query(findAddress, { userId });
  return row === undefined ? null : { email: row.email, verified: row.emailVerified };
}
