// Generated from delete-session.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Ends a session.
 * Guarantee: from the commit on no node lets it in, since every request looks for it here.
 */
export const deleteSession: Statement<{
  readonly digest: Buffer;
}, {
  readonly id: string;
}> = {
  name: "delete-session-ae49d298e0d5",
  parameters: ["digest"],
  columns: ["id"],
  text: `delete from punctual.sessions where digest = $1 returning id`,
};
