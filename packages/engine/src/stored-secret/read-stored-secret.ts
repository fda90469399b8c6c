// Reads one secret of a tenant, for a verb that works on it.
import type { Queryable, RowOf } from "@punctual/database";
import { Problem } from "../errors.ts";
import { findStoredSecret } from "./find-stored-secret.sql.ts";
import { lockStoredSecret } from "./lock-stored-secret.sql.ts";
import { nameColumns, type SecretName } from "./secret-name.ts";

/** One that is marked for deletion too. Throws Problem `not-found`. */
export async function readStoredSecret(
  queryable: Queryable,
  tenant: string,
  name: SecretName,
): Promise<RowOf<typeof findStoredSecret>> {
  const [row] = await queryable.query(findStoredSecret, nameColumns(tenant, name));
  if (row === undefined) throw secretNotFound();
  return row;
}

/** Inside the transaction that changes it. Throws Problem: not-found, secret-marked. */
export async function takeStoredSecret(
  transaction: Queryable,
  tenant: string,
  name: SecretName,
): Promise<RowOf<typeof lockStoredSecret>> {
  const [row] = await transaction.query(lockStoredSecret, nameColumns(tenant, name));
  if (row === undefined) throw secretNotFound();
  refuseMarked(row);
  return row;
}

/** Throws Problem `secret-marked`. */
export function refuseMarked({ goneAt }: { readonly goneAt: Date | null }): void {
  if (goneAt === null) return;
  throw new Problem("secret-marked", "Expected a secret that is not marked for deletion, got one that is.");
}

export const secretNotFound = (): Problem =>
  new Problem("not-found", "Expected the secret to exist, got none.");
