// Generated from read-called-run.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads how a run stands, for whoever waits for it.
 * Index: the primary key of every partition.
 */
export const readCalledRun: Statement<{
  readonly tenant: string;
  readonly id: string;
}, {
  readonly id: string;
  readonly state: string;
  readonly tally: unknown;
  readonly result: unknown;
  readonly error: string | null;
}> = {
  name: "read-called-run-8f40f73c6054",
  parameters: ["tenant", "id"],
  columns: ["id", "state", "tally", "result", "error"],
  text: `select r.id, coalesce(q.state, r.state) as "state!", coalesce(q.tally, r.tally) as tally, r.result, r.error
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
 where r.tenant = $1 and r.id = $2`,
};
