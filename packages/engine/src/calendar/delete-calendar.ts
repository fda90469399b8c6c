// Deletes a calendar that no schedule names.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { calendarDeclaredInCode, calendarNotFound } from "./calendar.ts";
import { deleteCalendars } from "./delete-calendars.sql.ts";
import { listCalendarSchedules } from "./list-calendar-schedules.sql.ts";
import { lockCalendars } from "./lock-calendars.sql.ts";

/** Throws Problem: not-found, declared-in-code, calendar-in-use. */
export async function deleteCalendar(
  engine: EngineContext,
  principal: Principal,
  { name }: { readonly name: string },
): Promise<void> {
  const { tenant } = principal;
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const wanted = { tenant, origin: null, names: [name], allBut: false };
    const [found] = await transaction.query(lockCalendars, wanted);
    if (found === undefined) throw calendarNotFound(name);
    if (found.origin === "code") throw calendarDeclaredInCode(name);
    const gone = await transaction.query(deleteCalendars, { tenant, names: [name] });
    if (gone.length === 0) throw await inUse(transaction, tenant, name);
    await audit(transaction, principal, { action: "calendar.delete", subject: name });
  });
}

const mostNamed = 5;

async function inUse(transaction: Queryable, tenant: string, calendar: string): Promise<Problem> {
  const rows = await transaction.query(listCalendarSchedules, { tenant, calendar, limit: mostNamed + 1 });
  const named = rows.slice(0, mostNamed).map(({ groupName, name }) => `${groupName}/${name}`);
  const more = rows.length > mostNamed ? " and more" : "";
  return new Problem(
    "calendar-in-use",
    `Expected no schedule to name the calendar "${calendar}", got ${named.join(", ")}${more}.`,
  );
}
