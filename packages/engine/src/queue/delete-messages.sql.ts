// Generated from delete-messages.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes messages of a queue by their receipts; an older receipt than the last of a message deletes nothing.
 */
export const deleteMessages: Statement<{
  readonly ids: readonly (string | null)[];
  readonly receipts: readonly (string | null)[];
  readonly queueId: string;
}, {
  readonly id: string;
}> = {
  name: "delete-messages-b3dca543c0b3",
  parameters: ["ids", "receipts", "queueId"],
  columns: ["id"],
  text: `with wanted as materialized (
  select * from unnest($1::uuid[], $2::uuid[]) as w (id, receipt)
)
delete from punctual.messages m
 using wanted w
 where m.id = w.id
   and m.queue_id = $3
   and m.receipt = w.receipt
returning m.id`,
};
