// Moves a label from one version of a secret to another, or takes it away: how a secret is rotated, and rolled back.
import type { Queryable, RowOf } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { dropSecretLabel } from "./drop-secret-label.sql.ts";
import { findSecretVersion } from "./find-secret-version.sql.ts";
import { noteSecretChange } from "./note-secret-change.sql.ts";
import { readStoredSecret, takeStoredSecret } from "./read-stored-secret.ts";
import { placeLabels, type Succession } from "./secret-labels.ts";
import type { SecretName } from "./secret-name.ts";
import { toStoredSecret, type StoredSecret } from "./stored-secret.ts";

export interface MoveSecretLabel extends SecretName {
  readonly label: string;
  /** The version that has it: who says another one is behind, and moves nothing. Null: none has. */
  readonly from: string | null;
  /** Null: it is taken away. */
  readonly to: string | null;
  readonly succession: Succession;
}

/**
 * Throws Problem: not-found (of a version with the field `from` or `to`), secret-marked, precondition-failed (`from` has
 * not the label), invalid-request (`to`: the current version's label is never nowhere).
 */
export const moveSecretLabel = (
  engine: EngineContext,
  principal: Principal,
  wanted: MoveSecretLabel,
): Promise<StoredSecret> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const { id: secretId, name } = await takeStoredSecret(transaction, tenant, wanted);
    await move(transaction, { tenant, secretId, wanted });
    await transaction.query(noteSecretChange, { id: secretId });
    const { label, from, to } = wanted;
    await audit(transaction, principal, {
      action: "stored-secret.move-label",
      subject: name,
      detail: { label, from, to },
    });
    return toStoredSecret(await readStoredSecret(transaction, tenant, wanted));
  });

interface Moving {
  readonly tenant: string;
  readonly secretId: string;
  readonly wanted: MoveSecretLabel;
}

async function move(transaction: Queryable, { tenant, secretId, wanted }: Moving): Promise<void> {
  const { label, from, to, succession } = wanted;
  const [holder] = await transaction.query(findSecretVersion, { secretId, label, version: null });
  if (from !== null) await versionOf(transaction, { secretId, version: from, field: "from" });
  const target = to === null ? null : await versionOf(transaction, { secretId, version: to, field: "to" });
  if (target !== null && target.id === holder?.id) return;
  if ((holder?.version ?? null) !== from) throw behind(label);
  if (target !== null)
    return placeLabels(transaction, {
      tenant,
      secretId,
      versionId: target.id,
      labels: [label],
      succession,
    });
  if (label === succession.current) throw nowhere(label);
  await transaction.query(dropSecretLabel, { secretId, label });
}

interface WantedVersion {
  readonly secretId: string;
  readonly version: string;
  readonly field: "from" | "to";
}

async function versionOf(
  transaction: Queryable,
  { secretId, version, field }: WantedVersion,
): Promise<RowOf<typeof findSecretVersion>> {
  const [found] = await transaction.query(findSecretVersion, { secretId, version, label: null });
  if (found !== undefined) return found;
  throw new Problem("not-found", `Expected ${field} to be a version of the secret, got another.`, { field });
}

const behind = (label: string): Problem =>
  new Problem(
    "precondition-failed",
    `Expected the version that has the label "${label}" in from, got another.`,
    { field: "from" },
  );

const nowhere = (label: string): Problem =>
  new Problem(
    "invalid-request",
    `Expected a version in to, got none: the label "${label}" is always at one.`,
    { field: "to" },
  );
