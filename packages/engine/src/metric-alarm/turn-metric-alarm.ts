// Turns an alarm over numbers over, and publishes that to the topics that are told of its new state.
import type { Queryable, RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import { publishTo } from "../topic/publish-to.ts";
import { alarmMessage, alarmSubject } from "./alarm-message.ts";
import type { Judgement } from "./judgement.ts";
import type { listMetricAlarms } from "./list-metric-alarms.sql.ts";
import { toMetricAlarm, type MetricAlarmState } from "./metric-alarm.ts";
import { turnMetricAlarm } from "./turn-metric-alarm.sql.ts";

type Turning = RowOf<typeof listMetricAlarms> & { readonly tenant: string; readonly region: string };

/**
 * Inside a transaction: a turn and what is owed to the topics' subscribers are kept together.
 * Answers whether anybody is to be told.
 */
export async function turn(
  transaction: Queryable,
  row: Turning,
  { state, reason }: Judgement,
): Promise<boolean> {
  const { id, tenant, region } = row;
  const before = storedValue<MetricAlarmState>(row.state);
  const [turned] = await transaction.query(turnMetricAlarm, {
    id,
    state,
    reason,
    before,
    updatedAt: row.updatedAt,
  });
  if (turned === undefined || !row.tells) return false;
  const alarm = { ...toMetricAlarm(row), region, before, state, reason, since: turned.since };
  let told = 0;
  for (const topic of alarm.said.topics[state])
    told += await publishTo(transaction, {
      tenant,
      ...topic,
      subject: alarmSubject(alarm),
      message: alarmMessage(alarm),
    });
  return told > 0;
}
