// Generated from delete-idle-plans.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets plans that no schedule has any more, once a day.
 * Guarantee: whoever writes a hot row uses a plan for the first time in a day by writing used_at, which waits for this or is seen
 * by it; so nothing that is two days old can be about to be used.
 */
export const deleteIdlePlans: Statement<null, {
  readonly id: number;
}> = {
  name: "delete-idle-plans-4a75fc64c80d",
  parameters: [],
  columns: ["id"],
  text: `with old as materialized (
  select id from punctual.plans where used_at < (select punctual.now()) - interval '2 days'
), used as materialized (
  select distinct plan_id as id from punctual.next_occurrences where exists (select from old)
), kept as (
  update punctual.plans p
     set used_at = (select punctual.now())
    from old
    join used on used.id = old.id
   where p.id = old.id
     and p.used_at < (select punctual.now()) - interval '2 days'
)
delete from punctual.plans p
 using old
 where p.id = old.id
   and p.used_at < (select punctual.now()) - interval '2 days'
   and not exists (select from used where used.id = p.id)
returning p.id`,
};
