// Generated from find-secret-version.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds the version of a secret that has this id, this label, or both.
 */
export const findSecretVersion: Statement<{
  readonly secretId: string;
  readonly version: string | null;
  readonly label: string | null;
}, {
  readonly id: string;
  readonly version: string;
  readonly sealed: Buffer;
  readonly createdAt: Date;
  readonly labels: string[];
}> = {
  name: "find-secret-version-8fcbaf262873",
  parameters: ["secretId", "version", "label"],
  columns: ["id", "version", "sealed", "createdAt", "labels"],
  text: `select v.id, v.version, v.sealed, v.created_at,
       array(select l.label from punctual.secret_labels l where l.version_id = v.id order by l.label) as "labels!"
  from punctual.secret_versions v
 where v.secret_id = $1
   and ($2::text is null or v.version = $2)
   and ($3::text is null
        or exists (select from punctual.secret_labels l
                    where l.secret_id = v.secret_id and l.label = $3 and l.version_id = v.id))
 limit 1`,
};
