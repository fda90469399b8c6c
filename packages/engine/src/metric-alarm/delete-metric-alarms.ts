// Deletes alarms over numbers.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteMetricAlarms as deleteMetricAlarmsStatement } from "./delete-metric-alarms.sql.ts";

export interface NamedMetricAlarms {
  readonly region: string;
  readonly names: readonly string[];
}

/** All or none. Throws Problem `not-found`. */
export const deleteMetricAlarms = (
  engine: EngineContext,
  principal: Principal,
  { region, names }: NamedMetricAlarms,
): Promise<void> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const rows = await transaction.query(deleteMetricAlarmsStatement, {
      tenant: principal.tenant,
      region,
      names: [...names],
    });
    const unknown = names.find((wanted) => rows.every(({ name }) => name !== wanted));
    if (unknown !== undefined)
      throw new Problem("not-found", `Expected an alarm named "${unknown}", got none of that name.`);
    for (const { name } of rows)
      await audit(transaction, principal, { action: "metric-alarm.delete", subject: name });
  });
