// Generated from insert-prompt.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores a new prompt.
 */
export const insertPrompt: Statement<{
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
  name: "insert-prompt-e6d0905a815a",
  parameters: ["userId", "id", "name", "prompt", "frequency", "time", "date", "cron", "dayOfWeek", "dayOfMonth", "timezone", "model", "expression"],
  columns: ["userId", "id", "name", "prompt", "frequency", "time", "date", "cron", "dayOfWeek", "dayOfMonth", "timezone", "model", "expression", "createdAt", "updatedAt"],
  text: `insert into public.prompts
       (user_id, id, name, prompt, frequency, time, date, cron, day_of_week, day_of_month, timezone, model, expression)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
        $13)
returning user_id, id, name, prompt, frequency, time, date, cron, day_of_week, day_of_month, timezone, model, expression,
          created_at, updated_at`,
};
