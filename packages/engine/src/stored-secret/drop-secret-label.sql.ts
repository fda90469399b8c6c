// Generated from drop-secret-label.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes a label away.
 */
export const dropSecretLabel: Statement<{
  readonly secretId: string;
  readonly label: string;
}, {
  readonly versionId: string;
}> = {
  name: "drop-secret-label-2292fb936a1d",
  parameters: ["secretId", "label"],
  columns: ["versionId"],
  text: `delete from punctual.secret_labels where secret_id = $1 and label = $2 returning version_id`,
};
