// Generated from count-runs-by-state.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts runs by job and state, for the metrics.
 */
export const countRunsByState: Statement<null, {
  readonly job: string | null;
  readonly state: string;
  readonly count: number;
}> = {
  name: "count-runs-by-state-57a9eb5675b7",
  parameters: [],
  columns: ["job", "state", "count"],
  text: `select r.job, coalesce(q.state, r.state) as "state!", count(*)::integer as "count!"
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
 group by 1, 2`,
};
