// Makes an alarm over numbers, or changes the one of its name.
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import { changedTags } from "../changed-tags.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import type { MetricAlarmDefinition, MetricAlarmTags } from "./metric-alarm.ts";
import { reasonWith } from "./judgement.ts";
import { upsertMetricAlarm } from "./upsert-metric-alarm.sql.ts";

export interface PutMetricAlarm extends MetricAlarmDefinition {
  readonly region: string;
  readonly name: string;
  /** Of a new one; one that is there keeps its own. */
  readonly tags: MetricAlarmTags;
}

/** Throws Problem: quota-exceeded, invalid-request (too many tags). */
export const putMetricAlarm = (
  engine: EngineContext,
  principal: Principal,
  { metric, said, tags, note, ...put }: PutMetricAlarm,
): Promise<void> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const [row] = await transaction.query(upsertMetricAlarm, {
      ...put,
      id: uuidv7(),
      tenant: principal.tenant,
      metric: metric === null ? null : JSON.stringify(metric),
      said: JSON.stringify(said),
      tags: JSON.stringify(changedTags({}, tags)),
      note,
      reason: reasonWith("Unchecked: Initial alarm creation", note),
    });
    await audit(transaction, principal, { action: "metric-alarm.put", subject: put.name });
    if (row?.made === true) await holdQuota(transaction, principal, "metric-alarms");
  });
