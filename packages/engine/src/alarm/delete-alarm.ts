// Deletes an alarm.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { deleteAlarms } from "./delete-alarms.sql.ts";
import { getAlarm } from "./get-alarm.ts";
import { alarmDeclaredInCode } from "./put-alarm.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";

/** Throws Problem: not-found, declared-in-code. */
export async function deleteAlarm(
  engine: EngineContext,
  principal: Principal,
  { name }: { readonly name: string },
): Promise<void> {
  const { tenant } = principal;
  const deleted = await databaseOf(engine, principal).transaction(async (transaction) => {
    const rows = await transaction.query(deleteAlarms, {
      tenant,
      origin: "api",
      names: [name],
      allBut: false,
    });
    if (rows.length > 0) await audit(transaction, principal, { action: "alarm.delete", subject: name });
    return rows;
  });
  if (deleted.length > 0) return;
  await getAlarm(engine, principal, { name });
  throw alarmDeclaredInCode(name);
}
