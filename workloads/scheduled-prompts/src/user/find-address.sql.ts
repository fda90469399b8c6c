// Generated from find-address.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds where a user's results go.
 */
export const findAddress: Statement<{
  readonly userId: string;
}, {
  readonly email: string;
  readonly emailVerified: boolean;
}> = {
  name: "find-address-82e676c04e10",
  parameters: ["userId"],
  columns: ["email", "emailVerified"],
  text: `select email, email_verified from public.prompt_users where user_id = $1`,
};
