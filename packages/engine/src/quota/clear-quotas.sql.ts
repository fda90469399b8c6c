// Generated from clear-quotas.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes away the quotas of every tenant, to be written anew in the same transaction, and every count that was made by them.
 */
export const clearQuotas: Statement<null, {
  readonly cleared: number;
}> = {
  name: "clear-quotas-63c68d14df0b",
  parameters: [],
  columns: ["cleared"],
  text: `with of_tenants as (delete from punctual.quotas returning name),
     of_all as (delete from punctual.default_quotas returning name),
     rooms as (delete from punctual.quota_rooms returning name)
select (select count(*) from of_tenants)::integer + (select count(*) from of_all)::integer
       + (select count(*) from rooms)::integer as "cleared!"`,
};
