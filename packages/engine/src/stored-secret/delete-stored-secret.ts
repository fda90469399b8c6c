// Deletes a secret: at once, or in so many days, within which it can be restored.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteStoredSecret as deleteStoredSecretStatement } from "./delete-stored-secret.sql.ts";
import { lockStoredSecret } from "./lock-stored-secret.sql.ts";
import { markStoredSecret } from "./mark-stored-secret.sql.ts";
import { readStoredSecret, refuseMarked, secretNotFound } from "./read-stored-secret.ts";
import { nameColumns, type SecretName } from "./secret-name.ts";
import { toStoredSecret, type StoredSecret } from "./stored-secret.ts";

export interface DeleteStoredSecret extends SecretName {
  /** Null: it is gone at once, also where it is marked already. */
  readonly days: number | null;
}

export interface DeletedSecret {
  readonly secret: StoredSecret;
  readonly goneAt: Date;
}

/** Throws Problem: not-found, secret-marked. */
export const deleteStoredSecret = (
  engine: EngineContext,
  principal: Principal,
  wanted: DeleteStoredSecret,
): Promise<DeletedSecret> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const { days } = wanted;
    const [row] = await transaction.query(lockStoredSecret, nameColumns(tenant, wanted));
    if (row === undefined) throw secretNotFound();
    if (days !== null) refuseMarked(row);
    const secret = toStoredSecret(await readStoredSecret(transaction, tenant, wanted));
    const goneAt = await remove(transaction, row.id, days);
    const action = days === null ? "stored-secret.delete" : "stored-secret.mark";
    await audit(transaction, principal, { action, subject: row.name, detail: { days } });
    return { secret, goneAt };
  });

async function remove(transaction: Queryable, id: string, days: number | null): Promise<Date> {
  const at =
    days === null
      ? (await transaction.query(deleteStoredSecretStatement, { id }))[0]?.now
      : (await transaction.query(markStoredSecret, { id, days }))[0]?.goneAt;
  if (at === undefined) throw new Error("Expected the locked secret to be there, got no row.");
  return at;
}
