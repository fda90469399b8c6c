// Generated from wait.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lets time pass before a lock is asked for again.
 */
export const wait: Statement<{
  readonly seconds: number;
}, {
  readonly pgSleep: null;
}> = {
  name: "wait-d7834e43051c",
  parameters: ["seconds"],
  columns: ["pgSleep"],
  text: `select pg_sleep($1)`,
};
