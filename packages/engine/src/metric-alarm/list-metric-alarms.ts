// Lists a tenant's alarms over numbers by name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listMetricAlarms as listMetricAlarmsStatement } from "./list-metric-alarms.sql.ts";
import { toMetricAlarm, type MetricAlarm, type MetricAlarmState } from "./metric-alarm.ts";

export interface ListMetricAlarms extends PageRequest {
  readonly region: string;
  /** Null: whatever its name. */
  readonly names: readonly string[] | null;
  readonly prefix: string | null;
  readonly state: MetricAlarmState | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listMetricAlarms(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, ...filter }: ListMetricAlarms,
): Promise<Page<MetricAlarm>> {
  const identity = { list: "metric-alarms", tenant, ...filter };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const rows = await databaseOf(engine, { tenant }).query(listMetricAlarmsStatement, {
    tenant,
    ...filter,
    after,
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toMetricAlarm), nextCursor: page.nextCursor };
}
