// Generated from rewrap-secret-versions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores values of secrets that were sealed anew with other keys.
 * Guarantee: one that is gone meanwhile stays gone.
 */
export const rewrapSecretVersions: Statement<{
  readonly ids: readonly (string | null)[];
  readonly old: readonly (Buffer | null)[];
  readonly new: readonly (Buffer | null)[];
}, {
  readonly id: string;
}> = {
  name: "rewrap-secret-versions-7fd46b222400",
  parameters: ["ids", "old", "new"],
  columns: ["id"],
  text: `update punctual.secret_versions v
   set sealed = w.new
  from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as w (id, old, new)
 where v.id = w.id
   and v.sealed = w.old
returning v.id`,
};
