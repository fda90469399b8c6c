// Revokes an access key, on every node at once.
import { validate as isUuid } from "uuid";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { deleteAccessKey } from "./delete-access-key.sql.ts";
import { noteKey } from "./keep-access-key.ts";
import { atHome, keyDatabase, keyTenant } from "./key-database.ts";

/** Throws Problem `not-found`. */
export async function revokeAccessKey(
  engine: EngineContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<void> {
  if (!isUuid(id)) throw noSuchKey(id);
  const tenant = keyTenant(principal);
  await keyDatabase(engine, principal).transaction(async (transaction) => {
    const [deleted] = await transaction.query(deleteAccessKey, { id, tenant });
    if (deleted === undefined) throw noSuchKey(id);
    await noteKey(transaction, atHome(principal), { action: "access-key.revoke", id, ...deleted });
  });
}

const noSuchKey = (id: string): Problem =>
  new Problem("not-found", `Expected the access key "${id}" to exist, got none.`);
