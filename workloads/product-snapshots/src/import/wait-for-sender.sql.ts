// Generated from wait-for-sender.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lets this transaction wait for the next piece of a file, however slow its sender: the host bounds how long.
 */
export const waitForSender: Statement<null, {
  readonly setConfig: string | null;
}> = {
  name: "wait-for-sender-78910df97f29",
  parameters: [],
  columns: ["setConfig"],
  text: `select set_config('idle_in_transaction_session_timeout', '0', true)`,
};
