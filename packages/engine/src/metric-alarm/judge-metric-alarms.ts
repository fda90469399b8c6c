// Judges the alarms over numbers that are due for it, and tells the topics of those that turn over.
import type { RowOf } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { storedValue } from "../stored-value.ts";
import { judge, reasonWith, spanOf } from "./judgement.ts";
import { toMetricAlarm } from "./metric-alarm.ts";
import type { Metric } from "./metric.ts";
import { noteDepths } from "./note-depths.sql.ts";
import { countMetric } from "./read-metric.ts";
import { sayReason } from "./say-reason.sql.ts";
import { takeMetricAlarms } from "./take-metric-alarms.sql.ts";
import { turn } from "./turn-metric-alarm.ts";

/** CloudWatch looks once a minute. */
const everySeconds = 10;
const alarmsPerBatch = 100;

type Taken = RowOf<typeof takeMetricAlarms>;

export async function judgeMetricAlarms(engine: EngineContext): Promise<void> {
  await engine.database.query(noteDepths);
  for (;;) {
    const taken = await engine.database.query(takeMetricAlarms, { everySeconds, limit: alarmsPerBatch });
    for (const alarm of taken) await tryOne(engine, alarm);
    if (taken.length < alarmsPerBatch) return;
  }
}

/** One that cannot be judged keeps no other back, whosever they are. */
async function tryOne(engine: EngineContext, row: Taken): Promise<void> {
  try {
    await judgeOne(engine, row);
  } catch (error) {
    const { name: alarm, tenant } = row;
    engine.log.error({ alarm, tenant, err: error }, "an alarm could not be judged; it is tried again");
  }
}

async function judgeOne(engine: EngineContext, row: Taken): Promise<void> {
  const { database, log, events } = engine;
  const alarm = toMetricAlarm(row);
  const metric = row.metric === null ? null : storedValue<Metric>(row.metric);
  const span = { ...spanOf(alarm, row.now), tenant: row.tenant, statistics: [alarm.statistic] };
  const judgement = judge(alarm, metric === null ? [] : await countMetric(database, metric, span));
  if (judgement === null) return;
  const { state } = judgement;
  const reason = reasonWith(judgement.reason, alarm.note);
  if (state === alarm.state) {
    // What was unchecked is checked now.
    const { id, updatedAt } = row;
    await database.query(sayReason, { id, state, updatedAt, reason });
    return;
  }
  const told = await database.transaction((transaction) => turn(transaction, row, { state, reason }));
  const facts = { alarm: alarm.name, tenant: row.tenant, state };
  if (state === "alarm") log.error({ ...facts, detail: reason }, "alarm");
  else log.info(facts, "alarm is over");
  if (told) events.emit("published");
}
