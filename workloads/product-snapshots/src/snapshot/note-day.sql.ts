// Generated from note-day.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes that a day was recorded to its end.
 */
export const noteDay: Statement<{
  readonly date: string;
}, {
  readonly date: string;
}> = {
  name: "note-day-b31b9044037f",
  parameters: ["date"],
  columns: ["date"],
  text: `insert into public.snapshot_days (date, recorded_at)
values ($1, (select punctual.now()))
on conflict (date) do update set recorded_at = excluded.recorded_at
returning date`,
};
