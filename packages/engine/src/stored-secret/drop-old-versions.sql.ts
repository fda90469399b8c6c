// Generated from drop-old-versions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets versions of a secret that no label is at, are older than a day and not among the newest hundred.
 */
export const dropOldVersions: Statement<{
  readonly secretId: string;
  readonly most: string | number;
}, {
  readonly id: string;
}> = {
  name: "drop-old-versions-2c600c46bc0d",
  parameters: ["secretId", "most"],
  columns: ["id"],
  text: `with spare as materialized (
  select v.id
    from punctual.secret_versions v
   where v.secret_id = $1
     and v.created_at < (select punctual.now()) - interval '1 day'
     and not exists (select from punctual.secret_labels l where l.version_id = v.id)
   order by v.created_at desc, v.id desc
  offset $2
)
delete from punctual.secret_versions v using spare s where v.id = s.id returning v.id`,
};
