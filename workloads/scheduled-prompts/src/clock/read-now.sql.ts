// Generated from read-now.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the database's clock.
 */
export const readNow: Statement<null, {
  readonly now: Date;
}> = {
  name: "read-now-51a925239b73",
  parameters: [],
  columns: ["now"],
  text: `select punctual.now() as "now!"`,
};
