// Generated from record-success.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Records that a run has brought prices, and answers when.
 */
export const recordSuccess: Statement<{
  readonly runId: string;
}, {
  readonly succeededAt: Date;
}> = {
  name: "record-success-269c76781b15",
  parameters: ["runId"],
  columns: ["succeededAt"],
  text: `insert into public.price_fetches (upstream, run_id, succeeded_at)
values ('coingecko', $1, punctual.now())
on conflict (upstream) do update set run_id = excluded.run_id, succeeded_at = excluded.succeeded_at
returning succeeded_at`,
};
