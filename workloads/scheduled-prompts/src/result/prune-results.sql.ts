// Generated from prune-results.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a batch of results that are older than so many days. Uses prompt_results_by_age.
 */
export const pruneResults: Statement<{
  readonly days: number;
  readonly limit: string | number;
}, {
  readonly deleted: number;
}> = {
  name: "prune-results-db2c6eddf8c1",
  parameters: ["days", "limit"],
  columns: ["deleted"],
  text: `with old as materialized (
  select user_id, prompt_id, run_id from public.prompt_results
   where created_at <= punctual.now() - make_interval(days => $1)
   order by created_at limit $2 for update skip locked
), deleted as (
  delete from public.prompt_results r using old
   where r.user_id = old.user_id and r.prompt_id = old.prompt_id and r.run_id = old.run_id
  returning 1
)
select count(*)::int as "deleted!" from deleted`,
};
