// Generated from note-failure.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes that no access token was given, and until when nobody asks again: twice as long after each failure, up to a limit.
 */
export const noteFailure: Statement<{
  readonly waitSeconds: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
  readonly error: string;
  readonly connectionId: string;
  readonly version: number;
  readonly fetching: string;
}, {
  readonly waitSeconds: number;
}> = {
  name: "note-failure-7f938f8d948d",
  parameters: ["waitSeconds", "firstWaitSeconds", "longestWaitSeconds", "error", "connectionId", "version", "fetching"],
  columns: ["waitSeconds"],
  text: `update punctual.connection_tokens
   set failures = failures + 1,
       failed_until = (select punctual.now())
                    + make_interval(secs => greatest($1::integer, least($2::integer * 2 ^ least(failures, 16), $3))),
       error = $4,
       refused_at = null,
       fetching = null, fetching_until = null
 where connection_id = $5
   and version = $6
   and fetching = $7
returning ceil(extract(epoch from failed_until - (select punctual.now())))::integer as "wait_seconds!"`,
};
