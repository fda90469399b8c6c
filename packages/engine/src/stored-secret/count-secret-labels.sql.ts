// Generated from count-secret-labels.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts the labels of a secret's version that has the most.
 */
export const countSecretLabels: Statement<{
  readonly secretId: string;
}, {
  readonly most: number;
}> = {
  name: "count-secret-labels-54f8f9c964d7",
  parameters: ["secretId"],
  columns: ["most"],
  text: `select coalesce(max(c.labels), 0)::integer as "most!"
  from (select count(*) as labels from punctual.secret_labels where secret_id = $1 group by version_id) c`,
};
