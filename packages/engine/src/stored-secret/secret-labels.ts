// Labels of a secret's versions: each is at one version at a time, and one follows another.
import type { Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import { countSecretLabels } from "./count-secret-labels.sql.ts";
import { findSecretVersion } from "./find-secret-version.sql.ts";
import { setSecretLabel } from "./set-secret-label.sql.ts";

/** A version that loses the label `current` to another gets the label `previous`. */
export interface Succession {
  readonly current: string;
  readonly previous: string;
}

interface Placed {
  readonly tenant: string;
  readonly secretId: string;
  readonly versionId: string;
  readonly label: string;
  readonly succession: Succession;
}

/** A version may have so many labels. */
const mostLabels = 20;

/** Inside the transaction that holds the secret's row. Throws Problem `invalid-request` (`labels`). */
export async function placeLabels(
  transaction: Queryable,
  { labels, ...place }: Omit<Placed, "label"> & { readonly labels: readonly string[] },
): Promise<void> {
  for (const label of labels) await placeLabel(transaction, { ...place, label });
  const [counted] = await transaction.query(countSecretLabels, { secretId: place.secretId });
  if (counted !== undefined && counted.most > mostLabels)
    throw new Problem(
      "invalid-request",
      `Expected at most ${mostLabels} labels at a version, got ${counted.most}.`,
      { field: "labels" },
    );
}

async function placeLabel(transaction: Queryable, { succession, ...placed }: Placed): Promise<void> {
  const { secretId, label, versionId, tenant } = placed;
  const [holder] = await transaction.query(findSecretVersion, { secretId, label, version: null });
  await transaction.query(setSecretLabel, placed);
  if (label !== succession.current || holder === undefined || holder.id === versionId) return;
  const { previous } = succession;
  await transaction.query(setSecretLabel, { tenant, secretId, label: previous, versionId: holder.id });
}
