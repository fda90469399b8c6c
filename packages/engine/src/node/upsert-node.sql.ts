// Generated from upsert-node.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says that this node is alive, and tells whether another is.
 */
export const upsertNode: Statement<{
  readonly id: string;
  readonly name: string;
  readonly tzVersion: string;
  readonly silentSeconds: number;
}, {
  readonly accompanied: boolean;
}> = {
  name: "upsert-node-2f55e33b6f5e",
  parameters: ["id", "name", "tzVersion", "silentSeconds"],
  columns: ["accompanied"],
  text: `with said as (
  insert into punctual.nodes (id, name, started_at, seen_at, tz_version)
  values ($1, $2, (select punctual.now()), (select punctual.now()), $3)
  on conflict (id) do update set seen_at = excluded.seen_at
)
select exists (select from punctual.nodes
                where id <> $1 and seen_at > (select punctual.now()) - make_interval(secs => $4)) as "accompanied!"`,
};
