// Puts an alarm over numbers into a state by hand, to see what it does; the next look puts it right again.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listMetricAlarms } from "./list-metric-alarms.sql.ts";
import type { MetricAlarmState } from "./metric-alarm.ts";
import { turn } from "./turn-metric-alarm.ts";

export interface SetMetricAlarmState {
  readonly region: string;
  readonly name: string;
  readonly state: MetricAlarmState;
  readonly reason: string;
}

/** Throws Problem `not-found`. */
export async function setMetricAlarmState(
  engine: EngineContext,
  principal: Principal,
  { region, name, state, reason }: SetMetricAlarmState,
): Promise<void> {
  const { tenant } = principal;
  const wanted = { tenant, region, names: [name], prefix: null, state: null, after: null, limit: 1 };
  const told = await databaseOf(engine, principal).transaction(async (transaction) => {
    const [row] = await transaction.query(listMetricAlarms, wanted);
    if (row === undefined)
      throw new Problem("not-found", `Expected an alarm named "${name}", got none of that name.`);
    await audit(transaction, principal, {
      action: "metric-alarm.set-state",
      subject: name,
      detail: { state },
    });
    if (row.state === state) return false;
    return turn(transaction, { ...row, tenant, region }, { state, reason });
  });
  if (told) engine.events.emit("published");
}
