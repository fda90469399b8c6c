// Generated from upsert-freeze.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Freezes a tenant, or changes the reason and the end of its freeze.
 * Guarantee: one freeze per tenant; it began when it was made first.
 */
export const upsertFreeze: Statement<{
  readonly tenant: string;
  readonly reason: string | null;
  readonly actor: string;
  readonly until: Date | null;
}, {
  readonly since: Date;
}> = {
  name: "upsert-freeze-204bc69e319d",
  parameters: ["tenant", "reason", "actor", "until"],
  columns: ["since"],
  text: `insert into punctual.freezes as f (tenant, reason, actor, since, until)
select $1, $2, $3, c.now, $4
  from (select punctual.now() as now) c
 where $4::timestamptz is null or $4 > c.now
on conflict (tenant) do update
   set reason = excluded.reason, actor = excluded.actor, until = excluded.until,
       since = case when f.until <= excluded.since then excluded.since else f.since end
returning since`,
};
