// Notes that a day was recorded to its end.
import type { Queryable } from "@punctual/database";
import { noteDay } from "./note-day.sql.ts";

export async function noteRecorded(queryable: Queryable, date: string): Promise<void> {
  await queryable.query(noteDay, { date });
}
