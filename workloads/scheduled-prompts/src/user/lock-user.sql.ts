// Generated from lock-user.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Locks a user until the end of the transaction. Guarantee: one change of a user's prompts at a time, so that none is counted past.
 */
export const lockUser: Statement<{
  readonly userId: string;
}, {
  readonly userId: string;
}> = {
  name: "lock-user-381ea299fda5",
  parameters: ["userId"],
  columns: ["userId"],
  text: `select user_id from public.prompt_users where user_id = $1 for update`,
};
