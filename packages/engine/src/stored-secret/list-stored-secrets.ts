// Lists a tenant's secrets of a region, without their values.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listStoredSecrets as listStoredSecretsStatement } from "./list-stored-secrets.sql.ts";
import { toStoredSecret, type StoredSecret } from "./stored-secret.ts";

/** Holds where one of its words does: at the beginning of that field, of `all` anywhere in any. */
export interface SecretFilter {
  readonly field: "name" | "description" | "tag-key" | "tag-value" | "owner" | "all" | "none";
  readonly words: readonly { readonly word: string; readonly negated: boolean }[];
}

/** How the secrets of connections are called, that are not stored but listed among the others. */
export interface ConnectionsAmongSecrets {
  /** Before the connection's name and id. */
  readonly prefix: string;
  readonly owner: string;
  /** Of the one version that each has. */
  readonly label: string;
}

export interface ListStoredSecrets extends PageRequest {
  readonly region: string;
  /** Every one must hold. */
  readonly filters: readonly SecretFilter[];
  readonly sort: "created" | "changed" | "accessed" | "name";
  readonly descending: boolean;
  /** Those that are marked for deletion, too. */
  readonly withMarked: boolean;
  readonly connections: ConnectionsAmongSecrets;
}

/** Throws Problem `invalid-cursor`. */
export async function listStoredSecrets(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, filters, connections, ...wanted }: ListStoredSecrets,
): Promise<Page<StoredSecret>> {
  const identity = { list: "stored-secrets", tenant, filters, ...wanted };
  const rows = await databaseOf(engine, { tenant }).query(listStoredSecretsStatement, {
    ...wanted,
    tenant,
    connectionPrefix: connections.prefix,
    connectionOwner: connections.owner,
    connectionLabel: connections.label,
    filters: JSON.stringify(filters),
    after: readCursor(cursor, identity)?.[0] ?? null,
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: ({ key }) => [key] });
  const items = page.items.map(({ key: _key, ...row }) => toStoredSecret(row));
  return { items, nextCursor: page.nextCursor };
}
