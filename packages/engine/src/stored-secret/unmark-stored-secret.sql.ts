// Generated from unmark-stored-secret.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes the mark of deletion from a secret.
 */
export const unmarkStoredSecret: Statement<{
  readonly id: string;
}, Readonly<Record<never, never>>> = {
  name: "unmark-stored-secret-4b557a284731",
  parameters: ["id"],
  columns: [],
  text: `update punctual.stored_secrets set gone_at = null where id = $1`,
};
