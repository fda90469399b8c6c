// Changes a secret: what is said of it, its value as a new version, or both.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { checkTags } from "./check-tags.ts";
import { keepVersion, type NewVersion } from "./keep-version.ts";
import { readStoredSecret, takeStoredSecret } from "./read-stored-secret.ts";
import type { SecretName } from "./secret-name.ts";
import { toStoredSecret, type OtherFacts, type SecretTags, type StoredSecret } from "./stored-secret.ts";
import { storedValue } from "../stored-value.ts";
import { updateStoredSecret as updateStoredSecretStatement } from "./update-stored-secret.sql.ts";

/** What is not named stays as it is. */
export interface UpdateStoredSecret extends SecretName {
  readonly description?: string | undefined;
  /** Each beside those that there are, or in place of one. */
  readonly other?: OtherFacts | undefined;
  /** In the same way. */
  readonly tags?: SecretTags | undefined;
  readonly untagged?: readonly string[] | undefined;
  readonly next?: NewVersion | undefined;
}

/** Throws Problem: not-found, secret-marked, name-conflict (`version`), secret-key-missing, invalid-request (`labels`). */
export const updateStoredSecret = (
  engine: EngineContext,
  principal: Principal,
  wanted: UpdateStoredSecret,
): Promise<StoredSecret> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const before = await takeStoredSecret(transaction, tenant, wanted);
    const { description = before.description, other = {}, tags = {}, untagged = [], next } = wanted;
    const kept = Object.entries(storedValue<SecretTags>(before.tags)).filter(
      ([key]) => !untagged.includes(key),
    );
    const allTags = { ...Object.fromEntries(kept), ...tags };
    checkTags(allTags);
    await transaction.query(updateStoredSecretStatement, {
      id: before.id,
      description,
      other: JSON.stringify({ ...storedValue<OtherFacts>(before.other), ...other }),
      tags: JSON.stringify(allTags),
    });
    if (next !== undefined) await keepVersion(transaction, engine, { ...next, tenant, secretId: before.id });
    await audit(transaction, principal, {
      action: "stored-secret.update",
      subject: before.name,
      detail: { version: next?.version ?? null, fields: fieldsOf(wanted) },
    });
    return toStoredSecret(await readStoredSecret(transaction, tenant, wanted));
  });

const fieldsOf = ({ description, other, tags, untagged }: UpdateStoredSecret): readonly string[] =>
  Object.entries({ description, other, tags, untagged }).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
