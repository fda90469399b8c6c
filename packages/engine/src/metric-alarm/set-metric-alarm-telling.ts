// Lets alarms over numbers tell of their turns, or keeps them from it.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { NamedMetricAlarms } from "./delete-metric-alarms.ts";
import { tellMetricAlarms } from "./tell-metric-alarms.sql.ts";

/** Names that nobody has are passed over. */
export const setMetricAlarmTelling = (
  engine: EngineContext,
  principal: Principal,
  { region, names, tells }: NamedMetricAlarms & { readonly tells: boolean },
): Promise<void> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const rows = await transaction.query(tellMetricAlarms, { tenant, region, names: [...names], tells });
    const action = tells ? "metric-alarm.enable-actions" : "metric-alarm.disable-actions";
    for (const { name } of rows) await audit(transaction, principal, { action, subject: name });
  });
