// Generated from delete-stored-secret.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a secret with all its versions.
 */
export const deleteStoredSecret: Statement<{
  readonly id: string;
}, {
  readonly now: Date;
}> = {
  name: "delete-stored-secret-09d10a7cfc9e",
  parameters: ["id"],
  columns: ["now"],
  text: `delete from punctual.stored_secrets where id = $1 returning (select punctual.now()) as "now!"`,
};
