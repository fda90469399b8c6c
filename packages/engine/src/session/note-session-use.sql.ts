// Generated from note-session-use.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Moves the end of a session that was used.
 * Guarantee: never past the longest that a session lasts; one that waits for another's note drops its own.
 */
export const noteSessionUse: Statement<{
  readonly idleSeconds: number;
  readonly longestSeconds: number;
  readonly digest: Buffer;
}, {
  readonly expiresAt: Date;
}> = {
  name: "note-session-use-c85fecec8747",
  parameters: ["idleSeconds", "longestSeconds", "digest"],
  columns: ["expiresAt"],
  text: `update punctual.sessions
   set expires_at = least((select punctual.now()) + make_interval(secs => $1),
                          begun_at + make_interval(secs => $2))
 where digest = (select s.digest from punctual.sessions s where s.digest = $3 for update skip locked)
returning expires_at`,
};
