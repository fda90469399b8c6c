// Generated from save-progress.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps how far a fan-out has come, with the items that failed since the last time.
 * Guarantee: only the attempt that holds the current token may write; a rescued run goes on from the cursor.
 */
export const saveProgress: Statement<{
  readonly cursor: string | null;
  readonly tally: string | null;
  readonly runId: string;
  readonly token: string | number;
  readonly keys: readonly (string | null)[];
  readonly errors: readonly (string | null)[];
}, {
  readonly runId: string;
}> = {
  name: "save-progress-c4a4c0ac566f",
  parameters: ["cursor", "tally", "runId", "token", "keys", "errors"],
  columns: ["runId"],
  text: `with held as (
  update punctual.queue q
     set cursor = $1, tally = $2
   where q.run_id = $3
     and q.token = $4
     and q.state = 'running'
  returning q.run_id, q.scheduled_at
), failed as (
  insert into punctual.failed_items (run_id, scheduled_at, key, error)
  select h.run_id, h.scheduled_at, f.key, f.error
    from held h, (select distinct on (key) key, error from unnest($5::text[], $6::text[]) as given (key, error)) f
  on conflict (run_id, key, scheduled_at) do update set error = excluded.error
)
select run_id from held`,
};
