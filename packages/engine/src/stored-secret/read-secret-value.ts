// Reads the value of a secret's version, and notes the day.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { findSecretVersion } from "./find-secret-version.sql.ts";
import { noteSecretAccess } from "./note-secret-access.sql.ts";
import { readStoredSecret, refuseMarked } from "./read-stored-secret.ts";
import type { SecretName } from "./secret-name.ts";
import { openValue, type SecretValue } from "./secret-value.ts";
import { toStoredSecret, type StoredSecret } from "./stored-secret.ts";

export interface ReadSecretValue extends SecretName {
  readonly version?: string | undefined;
  /** Of the version, where both are named. */
  readonly label?: string | undefined;
}

export interface ReadValue {
  readonly secret: StoredSecret;
  readonly version: string;
  readonly labels: readonly string[];
  readonly value: SecretValue;
  readonly createdAt: Date;
}

/** Throws Problem: not-found (of a version with the field `version` or `label`), secret-marked, secret-key-missing. */
export const readSecretValue = (
  engine: EngineContext,
  principal: Principal,
  wanted: ReadSecretValue,
): Promise<ReadValue> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const row = await readStoredSecret(transaction, tenant, wanted);
    refuseMarked(row);
    const { version = null, label = null } = wanted;
    const [found] = await transaction.query(findSecretVersion, { secretId: row.id, version, label });
    if (found === undefined) throw versionNotFound(wanted);
    await transaction.query(noteSecretAccess, { versionId: found.id });
    const { sealed, id: _id, ...shown } = found;
    return {
      ...shown,
      secret: toStoredSecret(row),
      value: openValue(engine.secretKeys, { tenant, id: found.id, sealed }),
    };
  });

const versionNotFound = ({ version }: ReadSecretValue): Problem =>
  new Problem("not-found", "Expected the secret to have the version that is named, got none.", {
    field: version === undefined ? "label" : "version",
  });
