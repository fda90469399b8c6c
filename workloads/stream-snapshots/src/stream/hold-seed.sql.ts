// Generated from hold-seed.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lets one node at a time load the sample streams, until the end of its transaction.
 */
export const holdSeed: Statement<null, {
  readonly pgAdvisoryXactLock: null;
}> = {
  name: "hold-seed-96b336e40c1e",
  parameters: [],
  columns: ["pgAdvisoryXactLock"],
  text: `select pg_advisory_xact_lock(hashtext('punctual/stream-snapshots'), hashtext('seed'))`,
};
