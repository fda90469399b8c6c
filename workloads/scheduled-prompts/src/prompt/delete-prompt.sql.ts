// Generated from delete-prompt.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a user's prompt with its results.
 */
export const deletePrompt: Statement<{
  readonly userId: string;
  readonly id: string;
}, {
  readonly id: string;
}> = {
  name: "delete-prompt-527ca0ff8b79",
  parameters: ["userId", "id"],
  columns: ["id"],
  text: `delete from public.prompts where user_id = $1 and id = $2
returning id`,
};
