// Generated from upsert-node.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says that this node is alive.
 */
export const upsertNode: Statement<{
  readonly id: string;
  readonly name: string;
  readonly tzVersion: string;
}, Readonly<Record<never, never>>> = {
  name: "upsert-node-dbfcb8b32715",
  parameters: ["id", "name", "tzVersion"],
  columns: [],
  text: `insert into punctual.nodes (id, name, started_at, seen_at, tz_version)
values ($1, $2, (select punctual.now()), (select punctual.now()), $3)
on conflict (id) do update set seen_at = excluded.seen_at`,
};
