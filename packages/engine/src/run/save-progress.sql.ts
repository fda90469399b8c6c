// Generated from save-progress.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps how far a fan-out has come, with the items that failed since the last time and those that recovered.
 * Guarantee: only the attempt that holds the current token may write; a rescued run goes on from the cursor, and an item that
 * recovered is off the record in the same statement.
 */
export const saveProgress: Statement<{
  readonly tally: string | null;
  readonly cursor: string | null;
  readonly runId: string;
  readonly token: string | number;
  readonly keys: readonly (string | null)[];
  readonly errors: readonly (string | null)[];
  readonly recovered: readonly (string | null)[];
}, {
  readonly runId: string;
}> = {
  name: "save-progress-acd279285726",
  parameters: ["tally", "cursor", "runId", "token", "keys", "errors", "recovered"],
  columns: ["runId"],
  text: `with held as (
  update punctual.queue q
     set cursor = case when $1::json is null then q.cursor else $2::jsonb end, tally = coalesce($1::json, q.tally)
   where q.run_id = $3
     and q.token = $4
     and q.state = 'running'
  returning q.run_id, q.scheduled_at
), failed as (
  insert into punctual.failed_items (run_id, scheduled_at, key, error)
  select h.run_id, h.scheduled_at, f.key, f.error
    from held h, (select distinct on (key) key, error from unnest($5::text[], $6::text[]) as given (key, error)) f
  on conflict (run_id, key, scheduled_at) do update set error = excluded.error
), recovered as (
  delete from punctual.failed_items f
   using held h
   where f.run_id = h.run_id
     and f.scheduled_at = h.scheduled_at
     and f.key = any($7::text[])
     and f.key <> all($5::text[])
)
select run_id from held`,
};
