// Generated from count-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts open runs by state and says how late the oldest due one is.
 */
export const countRuns: Statement<null, {
  readonly waiting: number;
  readonly claimed: number;
  readonly running: number;
  readonly oldestOverdueSeconds: number;
}> = {
  name: "count-runs-0cdc19982cd3",
  parameters: [],
  columns: ["waiting", "claimed", "running", "oldestOverdueSeconds"],
  text: `select count(*) filter (where state = 'waiting')::integer as "waiting!",
       count(*) filter (where state = 'claimed')::integer as "claimed!",
       count(*) filter (where state = 'running')::integer as "running!",
       coalesce(extract(epoch from max((select punctual.now()) - due_at) filter (where state = 'waiting' and due_at <= (select punctual.now()))), 0)::double precision as "oldest_overdue_seconds!"
  from punctual.queue`,
};
