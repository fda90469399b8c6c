// Generated from note-secret-change.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes that a secret changed.
 */
export const noteSecretChange: Statement<{
  readonly id: string;
}, Readonly<Record<never, never>>> = {
  name: "note-secret-change-360a68a2cc87",
  parameters: ["id"],
  columns: [],
  text: `update punctual.stored_secrets set changed_at = (select punctual.now()) where id = $1`,
};
