// Restores a secret that is marked for deletion.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { lockStoredSecret } from "./lock-stored-secret.sql.ts";
import { readStoredSecret, secretNotFound } from "./read-stored-secret.ts";
import { nameColumns, type SecretName } from "./secret-name.ts";
import { toStoredSecret, type StoredSecret } from "./stored-secret.ts";
import { unmarkStoredSecret } from "./unmark-stored-secret.sql.ts";

/** May be repeated. Throws Problem `not-found`. */
export const restoreStoredSecret = (
  engine: EngineContext,
  principal: Principal,
  name: SecretName,
): Promise<StoredSecret> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const [row] = await transaction.query(lockStoredSecret, nameColumns(tenant, name));
    if (row === undefined) throw secretNotFound();
    await transaction.query(unmarkStoredSecret, { id: row.id });
    await audit(transaction, principal, { action: "stored-secret.restore", subject: row.name });
    return toStoredSecret(await readStoredSecret(transaction, tenant, name));
  });
