// Generated from list-secret-versions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists versions of a secret, the oldest first, after a cursor; those without a label only where they are asked for.
 */
export const listSecretVersions: Statement<{
  readonly secretId: string;
  readonly after: string | null;
  readonly withUnlabelled: boolean;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly version: string;
  readonly createdAt: Date;
  readonly accessedAt: Date | null;
  readonly key: string;
  readonly labels: string[];
}> = {
  name: "list-secret-versions-0ed659364c70",
  parameters: ["secretId", "after", "withUnlabelled", "limit"],
  columns: ["id", "version", "createdAt", "accessedAt", "key", "labels"],
  text: `select v.id, v.version, v.created_at, v.accessed_at, to_char(v.created_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || v.id as "key!",
       array(select l.label from punctual.secret_labels l where l.version_id = v.id order by l.label) as "labels!"
  from punctual.secret_versions v
 where v.secret_id = $1
   and ($2::text is null or to_char(v.created_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || v.id > $2)
   and ($3::boolean or exists (select from punctual.secret_labels l where l.version_id = v.id))
 order by v.created_at, v.id
 limit $4`,
};
