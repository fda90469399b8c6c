// Generated from list-last-server-lines.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists what nodes have logged within a span, the last line first, before a line.
 * Index: server_log_logged.
 */
export const listLastServerLines: Statement<{
  readonly since: Date;
  readonly until: Date;
  readonly stream: string | null;
  readonly afterAt: Date | null;
  readonly afterId: string | number | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly at: Date;
  readonly stream: string;
  readonly level: string;
  readonly message: string;
  readonly data: unknown;
}> = {
  name: "list-last-server-lines-5d3043f60f3c",
  parameters: ["since", "until", "stream", "afterAt", "afterId", "limit"],
  columns: ["id", "at", "stream", "level", "message", "data"],
  text: `select l.line::text as "id!", l.logged_at as at, l.stream, l.level, l.message, l.data as "data?"
  from punctual.server_log l
 where l.logged_at >= $1
   and l.logged_at < $2
   and ($3::text is null or starts_with(l.stream, $3))
   and ($4::timestamptz is null or (l.logged_at, l.line) < ($4, $5::bigint))
 order by l.logged_at desc, l.line desc
 limit $6`,
};
