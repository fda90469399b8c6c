// Generated from read-token.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a connection's access token of this version, and what may be done with it now.
 */
export const readToken: Statement<{
  readonly pauseSeconds: number;
  readonly connectionId: string;
  readonly version: number;
}, {
  readonly serial: number;
  readonly sealed: Buffer | null;
  readonly error: string | null;
  readonly isValid: boolean;
  readonly isFresh: boolean;
  readonly isFetched: boolean;
  readonly isPaused: boolean;
  readonly waitSeconds: number;
}> = {
  name: "read-token-11c4e775a9ea",
  parameters: ["pauseSeconds", "connectionId", "version"],
  columns: ["serial", "sealed", "error", "isValid", "isFresh", "isFetched", "isPaused", "waitSeconds"],
  text: `select serial, sealed, error,
       coalesce(expires_at > (select punctual.now()), false) as "is_valid!",
       coalesce(refresh_at > (select punctual.now()), false) as "is_fresh!",
       coalesce(fetching_until > (select punctual.now()), false) as "is_fetched!",
       coalesce(refused_at > (select punctual.now()) - make_interval(secs => $1), false) as "is_paused!",
       greatest(0, ceil(coalesce(extract(epoch from failed_until - (select punctual.now())), 0)))::integer as "wait_seconds!"
  from punctual.connection_tokens
 where connection_id = $2
   and version = $3`,
};
