// Generated from change-visibility.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Hides messages under way for another while from now on; none at all makes one visible.
 * An older receipt than the last of a message changes nothing, nor one whose time is over.
 */
export const changeVisibility: Statement<{
  readonly ids: readonly (string | null)[];
  readonly receipts: readonly (string | null)[];
  readonly seconds: readonly (number | null)[];
  readonly queueId: string;
}, {
  readonly id: string;
}> = {
  name: "change-visibility-b7445ea8c19f",
  parameters: ["ids", "receipts", "seconds", "queueId"],
  columns: ["id"],
  text: `with wanted as materialized (
  select * from unnest($1::uuid[], $2::uuid[], $3::integer[]) as w (id, receipt, seconds)
)
update punctual.messages m
   set visible_at = c.now + make_interval(secs => w.seconds)
  from wanted w, (select punctual.now() as now) c
 where m.id = w.id
   and m.queue_id = $4
   and m.receipt = w.receipt
   and m.visible_at > c.now
returning m.id`,
};
