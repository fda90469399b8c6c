// Generated from prune-unsubscribes.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a batch of links whose mails are older than so many days. Uses prompt_unsubscribes_by_age.
 */
export const pruneUnsubscribes: Statement<{
  readonly days: number;
  readonly limit: string | number;
}, {
  readonly deleted: number;
}> = {
  name: "prune-unsubscribes-aff9ebc9c75b",
  parameters: ["days", "limit"],
  columns: ["deleted"],
  text: `with old as materialized (
  select token_hash from public.prompt_unsubscribes
   where created_at <= punctual.now() - make_interval(days => $1)
   order by created_at limit $2 for update skip locked
), deleted as (
  delete from public.prompt_unsubscribes u using old where u.token_hash = old.token_hash
  returning 1
)
select count(*)::int as "deleted!" from deleted`,
};
