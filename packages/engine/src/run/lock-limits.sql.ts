// Generated from lock-limits.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes limits, so that whoever begins runs or lets them through under one of them does so one after another.
 * Everybody takes them in the same order.
 */
export const lockLimits: Statement<{
  readonly tenants: readonly (string | null)[];
  readonly keys: readonly (string | null)[];
}, {
  readonly tenant: string;
  readonly key: string;
}> = {
  name: "lock-limits-588d6f254430",
  parameters: ["tenants", "keys"],
  columns: ["tenant", "key"],
  text: `select l.tenant, l.key
  from punctual.rate_limits l
 where (l.tenant, l.key) in (select * from unnest($1::text[], $2::text[]))
 order by l.tenant, l.key
   for update`,
};
