// Generated from list-log-sources.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's schedule groups and rules by kind and name, after one of them: each has a log of its own.
 */
export const listLogSources: Statement<{
  readonly tenant: string;
  readonly kind: string | null;
  readonly name: string | null;
  readonly afterKind: string | null;
  readonly afterName: string | null;
  readonly limit: string | number;
}, {
  readonly kind: string;
  readonly name: string;
  readonly createdAt: Date;
}> = {
  name: "list-log-sources-4a73e33e4380",
  parameters: ["tenant", "kind", "name", "afterKind", "afterName", "limit"],
  columns: ["kind", "name", "createdAt"],
  text: `select x.kind as "kind!", x.name as "name!", x.created_at as "created_at!"
  from (
       select 'group' as kind, g.name, g.created_at
         from punctual.schedule_groups g
        where g.tenant = $1
          and position('/' in g.name) = 0
        union all
       select 'rule', r.name, min(r.created_at) from punctual.rules r where r.tenant = $1 group by r.name
       ) x
 where ($2::text is null or x.kind = $2)
   and ($3::text is null or x.name = $3)
   and ($4::text is null or (x.kind, x.name) > ($4, $5))
 order by x.kind, x.name
 limit $6`,
};
