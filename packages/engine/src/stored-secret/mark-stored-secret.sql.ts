// Generated from mark-stored-secret.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Marks a secret for deletion in so many days.
 */
export const markStoredSecret: Statement<{
  readonly days: number;
  readonly id: string;
}, {
  readonly goneAt: Date;
}> = {
  name: "mark-stored-secret-ebc5decb7f31",
  parameters: ["days", "id"],
  columns: ["goneAt"],
  text: `update punctual.stored_secrets
   set gone_at = (select punctual.now()) + make_interval(days => $1)
 where id = $2
returning gone_at as "gone_at!"`,
};
