// Generated from list-prompts.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a user's prompts, newest first, after a cursor.
 */
export const listPrompts: Statement<{
  readonly userId: string;
  readonly lastCreatedAt: Date | null;
  readonly lastId: string | null;
  readonly limit: string | number;
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
  name: "list-prompts-0bd211002096",
  parameters: ["userId", "lastCreatedAt", "lastId", "limit"],
  columns: ["userId", "id", "name", "prompt", "frequency", "time", "date", "cron", "dayOfWeek", "dayOfMonth", "timezone", "model", "expression", "createdAt", "updatedAt"],
  text: `select user_id, id, name, prompt, frequency, time, date, cron, day_of_week, day_of_month, timezone, model, expression,
       created_at, updated_at
  from public.prompts
 where user_id = $1
   and ($2::timestamptz is null or (created_at, id) < ($2::timestamptz, $3::text))
 order by created_at desc, id desc
 limit $4`,
};
