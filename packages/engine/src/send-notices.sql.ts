// Generated from send-notices.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells the other nodes, outside any transaction of work: NOTIFY takes one database-wide lock at commit.
 */
export const sendNotices: Statement<{
  readonly channel: string;
  readonly payloads: readonly (string | null)[];
}, {
  readonly sent: null;
}> = {
  name: "send-notices-72786abd1e32",
  parameters: ["channel", "payloads"],
  columns: ["sent"],
  text: `select pg_notify($1, payload) as sent from unnest($2::text[]) as payload`,
};
