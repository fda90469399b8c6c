// Deletes an alarm.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { deleteAlarms } from "./delete-alarms.sql.ts";
import { getAlarm } from "./get-alarm.ts";
import { alarmDeclaredInCode } from "./put-alarm.ts";

/** Throws Problem: not-found, declared-in-code. */
export async function deleteAlarm(
  engine: EngineContext,
  principal: Principal,
  { name }: { readonly name: string },
): Promise<void> {
  const { tenant } = principal;
  const deleted = await engine.database.query(deleteAlarms, {
    tenant,
    origin: "api",
    names: [name],
    allBut: false,
  });
  if (deleted.length > 0) return;
  await getAlarm(engine, principal, { name });
  throw alarmDeclaredInCode(name);
}
