// Generated from list-archived.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a stream's archived events, oldest first, after a cursor. By the index (stream_id, occurred_at, event_id) of each month.
 */
export const listArchived: Statement<{
  readonly streamId: string;
  readonly afterAt: Date;
  readonly afterId: string;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Date;
  readonly data: unknown;
  readonly archivedAt: Date;
}> = {
  name: "list-archived-0ad1d7162c93",
  parameters: ["streamId", "afterAt", "afterId", "limit"],
  columns: ["id", "type", "occurredAt", "data", "archivedAt"],
  text: `select event_id as id, type, occurred_at, data, archived_at
  from public.stream_archive
 where stream_id = $1 and (occurred_at, event_id) > ($2, $3)
 order by occurred_at, event_id
 limit $4`,
};
