// Generated from update-prompt.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Replaces all that a user's prompt says; no row where the user has none of that id.
 */
export const updatePrompt: Statement<{
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
  name: "update-prompt-2d97f0a051d6",
  parameters: ["name", "prompt", "frequency", "time", "date", "cron", "dayOfWeek", "dayOfMonth", "timezone", "model", "expression", "userId", "id"],
  columns: ["userId", "id", "name", "prompt", "frequency", "time", "date", "cron", "dayOfWeek", "dayOfMonth", "timezone", "model", "expression", "createdAt", "updatedAt"],
  text: `update public.prompts
   set name = $1, prompt = $2, frequency = $3, time = $4, date = $5, cron = $6,
       day_of_week = $7, day_of_month = $8, timezone = $9, model = $10,
       expression = $11, updated_at = punctual.now()
 where user_id = $12 and id = $13
returning user_id, id, name, prompt, frequency, time, date, cron, day_of_week, day_of_month, timezone, model, expression,
          created_at, updated_at`,
};
