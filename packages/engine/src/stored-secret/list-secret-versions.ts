// Lists the versions of a secret, without their values.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listSecretVersions as listSecretVersionsStatement } from "./list-secret-versions.sql.ts";
import { readStoredSecret } from "./read-stored-secret.ts";
import type { SecretName } from "./secret-name.ts";
import { toStoredSecret, type StoredSecret } from "./stored-secret.ts";

export interface ListSecretVersions extends SecretName, PageRequest {
  /** Those at which there is no label, too. */
  readonly withUnlabelled: boolean;
}

export interface SecretVersion {
  readonly version: string;
  readonly labels: readonly string[];
  readonly createdAt: Date;
  readonly accessedAt: Date | null;
}

export interface SecretVersions extends Page<SecretVersion> {
  readonly secret: StoredSecret;
}

/** Throws Problem: not-found, invalid-cursor. */
export async function listSecretVersions(
  engine: EngineContext,
  principal: Principal,
  { limit, cursor, withUnlabelled, ...name }: ListSecretVersions,
): Promise<SecretVersions> {
  const { tenant } = principal;
  const database = databaseOf(engine, principal);
  const secret = await readStoredSecret(database, tenant, name);
  const identity = { list: "secret-versions", tenant, secret: secret.id, withUnlabelled };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { secretId: secret.id, after, withUnlabelled, limit: limit + 1 };
  const rows = await database.query(listSecretVersionsStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: ({ key }) => [key] });
  const items = page.items.map(({ id: _id, key: _key, ...version }) => version);
  return { secret: toStoredSecret(secret), items, nextCursor: page.nextCursor };
}
