// Lists the addresses and domains in whose name a tenant may send mail.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listMailIdentities as listMailIdentitiesStatement } from "./list-mail-identities.sql.ts";
import { toMailIdentity, type MailIdentity, type MailIdentityKind } from "./mail-identity.ts";

export interface ListMailIdentities extends PageRequest {
  readonly region: string;
  readonly kind: MailIdentityKind | null;
  /** In small letters; null: whatever their names. */
  readonly names: readonly string[] | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listMailIdentities(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, ...filter }: ListMailIdentities,
): Promise<Page<MailIdentity>> {
  const identity = { list: "mail-identities", tenant, ...filter };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { tenant, ...filter, after, limit: limit + 1 };
  const rows = await databaseOf(engine, { tenant }).query(listMailIdentitiesStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.identity] });
  return { items: page.items.map(toMailIdentity), nextCursor: page.nextCursor };
}
