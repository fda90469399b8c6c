// Generated from list-source-queues.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the queues that give their messages up to this one, by name, after a cursor.
 */
export const listSourceQueues: Statement<{
  readonly tenant: string;
  readonly name: string;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
}> = {
  name: "list-source-queues-f0874adc6992",
  parameters: ["tenant", "name", "after", "limit"],
  columns: ["name"],
  text: `select name
  from punctual.message_queues
 where tenant = $1
   and dead_letter_queue = $2
   and ($3::text is null or name > $3)
 order by name
 limit $4`,
};
