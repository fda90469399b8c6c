// Generated from rewrap-aws-keys.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores the secrets of AWS keys that were sealed anew with other keys.
 * Guarantee: a secret that was replaced meanwhile stays replaced.
 */
export const rewrapAwsKeys: Statement<{
  readonly ids: readonly (string | null)[];
  readonly old: readonly (Buffer | null)[];
  readonly new: readonly (Buffer | null)[];
}, {
  readonly id: string;
}> = {
  name: "rewrap-aws-keys-67af739b0e6f",
  parameters: ["ids", "old", "new"],
  columns: ["id"],
  text: `update punctual.access_keys k
   set sealed = w.new
  from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as w (id, old, new)
 where k.id = w.id
   and k.sealed = w.old
returning k.id`,
};
