// Lists access keys, newest first; never the keys themselves.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readInstantCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { storedKind, storedRole, type AccessKey } from "./access-key.ts";
import { keyDatabase, keyTenant } from "./key-database.ts";
import { listAccessKeys as listAccessKeysStatement } from "./list-access-keys.sql.ts";

/** Those of the principal's tenant; of every tenant for who founds them. Throws Problem `invalid-cursor`. */
export async function listAccessKeys(
  engine: EngineContext,
  principal: Principal,
  { limit, cursor }: PageRequest,
): Promise<Page<AccessKey>> {
  const tenant = keyTenant(principal);
  const identity = { list: "access-keys", tenant };
  const after = readInstantCursor(cursor, identity);
  const rows = await keyDatabase(engine, principal).query(listAccessKeysStatement, {
    tenant,
    afterAt: after?.at ?? null,
    afterId: after?.id ?? null,
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.createdAt.toISOString(), row.id] });
  return {
    items: page.items.map((row) => ({ ...row, role: storedRole(row.role), kind: storedKind(row.kind) })),
    nextCursor: page.nextCursor,
  };
}
