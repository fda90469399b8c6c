// Generated from find-prompt.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds a prompt of a user.
 */
export const findPrompt: Statement<{
  readonly userId: string;
  readonly id: string;
}, {
  readonly userId: string;
  readonly id: string;
  readonly name: string;
  readonly prompt: string;
  readonly frequency: string;
  readonly time: string | null;
  readonly date: string | null;
  readonly cron: string | null;
  readonly dayOfWeek: string | null;
  readonly dayOfMonth: string | null;
  readonly timezone: string;
  readonly model: string;
  readonly expression: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "find-prompt-7533ee9f6487",
  parameters: ["userId", "id"],
  columns: ["userId", "id", "name", "prompt", "frequency", "time", "date", "cron", "dayOfWeek", "dayOfMonth", "timezone", "model", "expression", "createdAt", "updatedAt"],
  text: `select user_id, id, name, prompt, frequency, time, date, cron, day_of_week, day_of_month, timezone, model, expression,
       created_at, updated_at
  from public.prompts
 where user_id = $1 and id = $2`,
};
