// Generated from count-under-limits.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts the open runs under limits that are past the gate: let through, claimed or running.
 * Index: queue_under_way.
 */
export const countUnderLimits: Statement<{
  readonly tenants: readonly (string | null)[];
  readonly keys: readonly (string | null)[];
}, {
  readonly tenant: string;
  readonly key: string;
  readonly open: number;
}> = {
  name: "count-under-limits-8623fa7e03ac",
  parameters: ["tenants", "keys"],
  columns: ["tenant", "key", "open"],
  text: `select w.tenant as "tenant!", w.key as "key!",
       (select count(*)::integer
          from punctual.queue q
         where q.tenant = w.tenant
           and q.limit_keys @> array[w.key]
           and q.limit_keys <> '{}'
           and (q.state <> 'waiting' or not q.gated)) as "open!"
  from unnest($1::text[], $2::text[]) as w (tenant, key)`,
};
