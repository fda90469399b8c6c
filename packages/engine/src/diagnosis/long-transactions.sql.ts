// Generated from long-transactions.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds transactions on this database that have been open for long: dead rows cannot be taken away while they last.
 */
export const longTransactions: Statement<{
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "long-transactions-70c11edf3e98",
  parameters: ["limit"],
  columns: ["subject", "got"],
  text: `select coalesce(nullif(a.application_name, ''), 'pid ' || a.pid) as "subject!", format('open for %s s, %s', extract(epoch from clock_timestamp() - a.xact_start)::integer, a.state) as "got!"
  from pg_stat_activity a
 where a.datname = current_database()
   and a.xact_start < clock_timestamp() - interval '10 minutes'
 order by a.xact_start
 limit $1`,
};
