// Generated from note-secret-access.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes the day on which a value was read; writes once a day.
 */
export const noteSecretAccess: Statement<{
  readonly versionId: string;
}, {
  readonly id: string;
}> = {
  name: "note-secret-access-6db9f2307895",
  parameters: ["versionId"],
  columns: ["id"],
  text: `with today as materialized (
  select date_trunc('day', punctual.now(), 'UTC') as day
), version as (
  update punctual.secret_versions v
     set accessed_at = t.day
    from today t
   where v.id = $1
     and v.accessed_at is distinct from t.day
  returning v.secret_id
)
update punctual.stored_secrets s
   set accessed_at = t.day
  from version v, today t
 where s.id = v.secret_id
   and s.accessed_at is distinct from t.day
returning s.id`,
};
