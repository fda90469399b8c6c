// Generated from count-prompts.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts a user's prompts. Guarantee: exact while the user is locked.
 */
export const countPrompts: Statement<{
  readonly userId: string;
}, {
  readonly prompts: number;
}> = {
  name: "count-prompts-ec46353f0624",
  parameters: ["userId"],
  columns: ["prompts"],
  text: `select count(*)::int as "prompts!" from public.prompts where user_id = $1`,
};
