// Generated from count-denials.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes what was denied, many at a time.
 * Guarantee: of a tenant, an address and a minute one entry, which tells of the first and counts the rest.
 */
export const countDenials: Statement<{
  readonly tenants: readonly (string | null)[];
  readonly actors: readonly (string | null)[];
  readonly addresses: readonly (string | null)[];
  readonly actions: readonly (string | null)[];
  readonly subjects: readonly (string | null)[];
  readonly counts: readonly (number | null)[];
}, {
  readonly id: string;
}> = {
  name: "count-denials-2d2ff6503fd7",
  parameters: ["tenants", "actors", "addresses", "actions", "subjects", "counts"],
  columns: ["id"],
  text: `insert into punctual.audit_events as e (at, tenant, actor, address, action, subject, result, detail)
select (select punctual.now()), d.tenant, d.actor, d.address, d.action, d.subject, 'denied',
       jsonb_build_object('count', d.count)
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::integer[])
       as d (tenant, actor, address, action, subject, count)
on conflict (tenant, address, (date_trunc('minute', at at time zone 'UTC'))) where result = 'denied' do update
   set detail = jsonb_build_object('count', (e.detail ->> 'count')::bigint + (excluded.detail ->> 'count')::bigint)
returning id`,
};
