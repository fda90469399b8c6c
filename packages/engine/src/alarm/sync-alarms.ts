// Brings the alarms of punctual.config.ts into the database: what is declared is put, what is no longer is deleted.
import type { EngineContext } from "../engine-context.ts";
import { declarer } from "../principal.ts";
import { deleteAlarms } from "./delete-alarms.sql.ts";
import { putAlarm, type PutAlarm } from "./put-alarm.ts";
import { databaseOf } from "../tenant-database.ts";

export type DeclaredAlarm = Pick<PutAlarm, "name" | "definition">;

/** Alarms made by the API are left alone, unless the file declares one of their names. Throws what putAlarm throws. */
export async function syncAlarms(engine: EngineContext, declared: readonly DeclaredAlarm[]): Promise<void> {
  for (const { name, definition } of declared)
    await putAlarm(engine, declarer, { name, definition, origin: "code" });
  const names = declared.map(({ name }) => name);
  await databaseOf(engine, declarer).query(deleteAlarms, {
    tenant: declarer.tenant,
    origin: "code",
    names,
    allBut: true,
  });
}
