// Generated from list-months.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the months that event_log or stream_archive has a partition of, oldest first.
 */
export const listMonths: Statement<{
  readonly keptIn: string;
}, {
  readonly month: string;
}> = {
  name: "list-months-2b3b42a10460",
  parameters: ["keptIn"],
  columns: ["month"],
  text: `select replace(right(c.relname, 7), '_', '-') as "month!"
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
 where i.inhparent = ('public.' || $1)::regclass and right(c.relname, 7) ~ '^\\d{4}_\\d{2}$'
 order by 1`,
};
