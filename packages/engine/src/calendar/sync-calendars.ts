// Brings the calendars of punctual.config.ts into the database: what is declared is put, what is no longer is deleted.
import type { EngineContext } from "../engine-context.ts";
import { declarer } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { CalendarDefinition } from "./calendar-definition.ts";
import { deleteCalendars } from "./delete-calendars.sql.ts";
import { lockCalendars } from "./lock-calendars.sql.ts";
import { putCalendar } from "./put-calendar.ts";

export interface DeclaredCalendar {
  readonly name: string;
  readonly definition: CalendarDefinition;
}

/** Before the schedules that name them. One that a schedule still names stays, and so do those made by the API. */
export async function syncCalendars(
  engine: EngineContext,
  declared: readonly DeclaredCalendar[],
): Promise<void> {
  const { tenant } = declarer;
  for (const { name, definition } of declared)
    await putCalendar(engine, declarer, { name, definition, origin: "code" });
  const names = declared.map(({ name }) => name);
  await databaseOf(engine, declarer).transaction(async (transaction) => {
    const rest = await transaction.query(lockCalendars, { tenant, origin: "code", names, allBut: true });
    await transaction.query(deleteCalendars, { tenant, names: rest.map(({ name }) => name) });
  });
}
