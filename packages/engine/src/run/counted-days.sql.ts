// Generated from counted-days.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the days of a tenant that are counted and lie wholly within a span.
 * Index: the key of counted_days.
 */
export const countedDays: Statement<{
  readonly tenant: string;
  readonly from: Date;
  readonly to: Date;
}, {
  readonly day: string;
}> = {
  name: "counted-days-4126ede4841b",
  parameters: ["tenant", "from", "to"],
  columns: ["day"],
  text: `select d.day::text as "day!"
  from punctual.counted_days d
 where d.tenant = $1
   and d.day >= ($2::timestamptz at time zone 'UTC')::date
   and d.day::timestamp at time zone 'UTC' >= $2
   and (d.day + 1)::timestamp at time zone 'UTC' <= $3::timestamptz + interval '1 millisecond'
   and not exists (select from punctual.changed_days c where c.tenant = $1 and c.day = d.day)
 order by d.day`,
};
