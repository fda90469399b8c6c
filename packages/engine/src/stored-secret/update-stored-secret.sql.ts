// Generated from update-stored-secret.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Changes what is said of a secret, beside its value.
 */
export const updateStoredSecret: Statement<{
  readonly description: string | null;
  readonly other: string;
  readonly tags: string;
  readonly id: string;
}, Readonly<Record<never, never>>> = {
  name: "update-stored-secret-1a18da617fca",
  parameters: ["description", "other", "tags", "id"],
  columns: [],
  text: `update punctual.stored_secrets
   set description = $1, other = $2, tags = $3, changed_at = (select punctual.now())
 where id = $4`,
};
