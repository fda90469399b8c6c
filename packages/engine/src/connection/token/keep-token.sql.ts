// Generated from keep-token.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps the access token that was fetched.
 * Guarantee: of two who fetched, because one was slower than its lease, only the one that holds the fetching keeps its own.
 */
export const keepToken: Statement<{
  readonly sealed: Buffer;
  readonly refreshSeconds: number;
  readonly lifetimeSeconds: number;
  readonly connectionId: string;
  readonly version: number;
  readonly fetching: string;
}, {
  readonly serial: number;
}> = {
  name: "keep-token-77736b7c2e68",
  parameters: ["sealed", "refreshSeconds", "lifetimeSeconds", "connectionId", "version", "fetching"],
  columns: ["serial"],
  text: `update punctual.connection_tokens
   set serial = serial + 1,
       fetched_at = (select punctual.now()),
       sealed = $1,
       refresh_at = (select punctual.now()) + make_interval(secs => $2),
       expires_at = (select punctual.now()) + make_interval(secs => $3),
       fetching = null, fetching_until = null, failures = 0, failed_until = null, error = null
 where connection_id = $4
   and version = $5
   and fetching = $6
returning serial`,
};
