// Generated from delete-old-sessions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets sessions that have ended.
 * Index: sessions_expires_at.
 */
export const deleteOldSessions: Statement<null, {
  readonly id: string;
}> = {
  name: "delete-old-sessions-beedd920b1bb",
  parameters: [],
  columns: ["id"],
  text: `delete from punctual.sessions where expires_at <= (select punctual.now()) returning id`,
};
