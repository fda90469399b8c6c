// Keeps a version of a secret with its labels, in the transaction that holds the secret's row.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { dropOldVersions } from "./drop-old-versions.sql.ts";
import { findSecretVersion } from "./find-secret-version.sql.ts";
import { insertSecretVersion } from "./insert-secret-version.sql.ts";
import { placeLabels, type Succession } from "./secret-labels.ts";
import { isSameValue, openValue, sealValue, type SecretValue } from "./secret-value.ts";

export interface NewVersion {
  /** The caller's own id: repeated with the same value, nothing happens again. */
  readonly version: string;
  readonly value: SecretValue;
  /** The first version of a secret gets the one of `succession.current`, too. */
  readonly labels: readonly string[];
  readonly succession: Succession;
}

interface Keeping extends NewVersion {
  readonly tenant: string;
  readonly secretId: string;
}

/** So many versions without a label are kept, however old. */
const mostUnlabelled = 100;

/** Throws Problem: name-conflict (`version`: it is there with another value), secret-key-missing, invalid-request (`labels`). */
export async function keepVersion(
  transaction: Queryable,
  engine: Pick<EngineContext, "secretKeys">,
  { tenant, secretId, version, value, labels, succession }: Keeping,
): Promise<void> {
  const [before] = await transaction.query(findSecretVersion, { secretId, version, label: null });
  if (before !== undefined) return refuseOther(engine, { ...before, tenant }, value);
  const { current } = succession;
  const [isNamed] = await transaction.query(findSecretVersion, { secretId, version: null, label: current });
  const wanted = isNamed === undefined ? [...new Set([current, ...labels])] : labels;
  const { id: versionId, sealed } = sealValue(engine.secretKeys, tenant, value);
  await transaction.query(insertSecretVersion, { id: versionId, secretId, tenant, version, sealed });
  await placeLabels(transaction, { tenant, secretId, versionId, labels: wanted, succession });
  await transaction.query(dropOldVersions, { secretId, most: mostUnlabelled });
}

interface Before {
  readonly id: string;
  readonly tenant: string;
  readonly sealed: Buffer;
}

function refuseOther(engine: Pick<EngineContext, "secretKeys">, before: Before, value: SecretValue): void {
  if (isSameValue(openValue(engine.secretKeys, before), value)) return;
  throw new Problem(
    "name-conflict",
    "Expected a version that is new, or that has the same value, got one that has another.",
    { field: "version" },
  );
}
