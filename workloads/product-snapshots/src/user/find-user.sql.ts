// Generated from find-user.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells whether a user is known.
 */
export const findUser: Statement<{
  readonly userId: string;
}, {
  readonly userId: string;
}> = {
  name: "find-user-45324bb543a6",
  parameters: ["userId"],
  columns: ["userId"],
  text: `select user_id from public.users where user_id = $1`,
};
