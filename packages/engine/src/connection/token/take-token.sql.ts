// Generated from take-token.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes on the fetching of a connection's next access token; answers no row where another does, or did meanwhile.
 * Guarantee: between all nodes one fetches at a time, and none while the last failure is to be waited out.
 */
export const takeToken: Statement<{
  readonly fetching: string;
  readonly leaseSeconds: number;
  readonly isRefused: boolean;
  readonly connectionId: string;
  readonly version: number;
  readonly serial: number;
}, {
  readonly serial: number;
}> = {
  name: "take-token-3b6a291d1781",
  parameters: ["fetching", "leaseSeconds", "isRefused", "connectionId", "version", "serial"],
  columns: ["serial"],
  text: `insert into punctual.connection_tokens as t (connection_id, tenant, version, fetching, fetching_until, refused_at)
select k.id, k.tenant, k.version, $1, (select punctual.now()) + make_interval(secs => $2),
       case when $3::boolean then (select punctual.now()) end
  from punctual.connections k
 where k.id = $4
   and k.version = $5
on conflict (connection_id) do update
   set version = excluded.version, fetching = excluded.fetching, fetching_until = excluded.fetching_until,
       refused_at = case when t.version = excluded.version then coalesce(excluded.refused_at, t.refused_at) else excluded.refused_at end,
       serial = t.serial,
       sealed = case when t.version = excluded.version then t.sealed end,
       refresh_at = case when t.version = excluded.version then t.refresh_at end,
       expires_at = case when t.version = excluded.version then t.expires_at end,
       failures = case when t.version = excluded.version then t.failures else 0 end,
       failed_until = case when t.version = excluded.version then t.failed_until end,
       error = case when t.version = excluded.version then t.error end
 where t.version < excluded.version
    or (t.version = excluded.version
        and t.serial = $6
        and coalesce(t.fetching_until, '-infinity') <= (select punctual.now())
        and coalesce(t.failed_until, '-infinity') <= (select punctual.now()))
returning t.serial`,
};
