// Generated from rewrap-tokens.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores what was sealed anew with other keys.
 * Guarantee: a token that was replaced meanwhile stays replaced.
 */
export const rewrapTokens: Statement<{
  readonly ids: readonly (string | null)[];
  readonly old: readonly (Buffer | null)[];
  readonly new: readonly (Buffer | null)[];
}, {
  readonly connectionId: string;
}> = {
  name: "rewrap-tokens-f845b44f6b80",
  parameters: ["ids", "old", "new"],
  columns: ["connectionId"],
  text: `update punctual.connection_tokens t
   set sealed = w.new
  from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as w (id, old, new)
 where t.connection_id = w.id
   and t.sealed = w.old
returning t.connection_id`,
};
