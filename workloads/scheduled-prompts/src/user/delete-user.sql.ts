// Generated from delete-user.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a user with all prompts and results.
 */
export const deleteUser: Statement<{
  readonly userId: string;
}, {
  readonly userId: string;
}> = {
  name: "delete-user-593eab42cc6f",
  parameters: ["userId"],
  columns: ["userId"],
  text: `delete from public.prompt_users where user_id = $1
returning user_id`,
};
