// Generated from prompt-ids.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the ids of all prompts of a user.
 */
export const promptIds: Statement<{
  readonly userId: string;
}, {
  readonly id: string;
}> = {
  name: "prompt-ids-c9082b0b6f4f",
  parameters: ["userId"],
  columns: ["id"],
  text: `select id from public.prompts where user_id = $1 order by id`,
};
