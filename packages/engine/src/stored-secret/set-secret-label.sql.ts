// Generated from set-secret-label.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts a label at a version; it is nowhere else from then on.
 */
export const setSecretLabel: Statement<{
  readonly secretId: string;
  readonly label: string;
  readonly tenant: string;
  readonly versionId: string;
}, {
  readonly versionId: string;
}> = {
  name: "set-secret-label-89d6f2ba7671",
  parameters: ["secretId", "label", "tenant", "versionId"],
  columns: ["versionId"],
  text: `insert into punctual.secret_labels (secret_id, label, tenant, version_id)
values ($1, $2, $3, $4)
on conflict (secret_id, label) do update set version_id = excluded.version_id
returning version_id`,
};
