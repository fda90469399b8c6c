// Generated from any-user.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells whether there is any user.
 */
export const anyUser: Statement<null, {
  readonly userId: string;
}> = {
  name: "any-user-d52cfe14033b",
  parameters: [],
  columns: ["userId"],
  text: `select user_id from public.users limit 1`,
};
