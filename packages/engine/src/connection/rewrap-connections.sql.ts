// Generated from rewrap-connections.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores what was sealed anew with other keys.
 * Guarantee: a secret that was replaced meanwhile stays replaced.
 */
export const rewrapConnections: Statement<{
  readonly ids: readonly (string | null)[];
  readonly old: readonly (Buffer | null)[];
  readonly new: readonly (Buffer | null)[];
}, {
  readonly id: string;
}> = {
  name: "rewrap-connections-20f667911d1b",
  parameters: ["ids", "old", "new"],
  columns: ["id"],
  text: `update punctual.connections k
   set sealed = w.new
  from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as w (id, old, new)
 where k.id = w.id
   and k.sealed = w.old
returning k.id`,
};
