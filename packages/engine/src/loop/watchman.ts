// The watchman: turns alarms over when what they watch goes wrong or well again, tells who wants to know, pauses what keeps dying.
import { watchedSchedule } from "../alarm/alarm.ts";
import { judge, type TurnedAlarm } from "../alarm/judge.ts";
import { measureAll } from "../alarm/measure.ts";
import { noticeOf } from "../alarm/notice.ts";
import { actionTimeoutSeconds, markTold, takeUntold, type UntoldAlarm } from "../alarm/untold.ts";
import type { HttpPools } from "../delivery/http-pools.ts";
import { sendNotice } from "../delivery/send-notice.ts";
import type { EngineContext } from "../engine-context.ts";
import { judgeMetricAlarms } from "../metric-alarm/judge-metric-alarms.ts";
import { pauseDying } from "../schedule/pause-dying.ts";

/** How often it looks; a run that ends badly makes it look at once. */
const everyMs = 10_000;

export interface WatchmanParts {
  readonly engine: EngineContext;
  readonly pools: HttpPools;
  /** Aborts when the node stops. */
  readonly signal: AbortSignal;
}

/** One pass; answers how long to sleep. */
export async function watch(parts: WatchmanParts): Promise<number> {
  const { engine, signal } = parts;
  await pauseDying(engine);
  await turnOver(parts);
  await judgeMetricAlarms(engine);
  // Only then: a query that takes its time keeps nobody from hearing of a dead run.
  if ((await measureAll(engine, signal)) > 0) await turnOver(parts);
  return everyMs;
}

async function turnOver(parts: WatchmanParts): Promise<void> {
  const { engine } = parts;
  for (const turned of await judge(engine.database)) logTurn(engine, turned);
  for (const alarm of await takeUntold(engine.database)) await tell(alarm, parts);
}

function logTurn({ log }: EngineContext, turned: TurnedAlarm): void {
  const { name, kind, state, detail } = turned;
  const facts = { alarm: name, kind, schedule: watchedSchedule(turned) };
  if (state === "alarm") log.error({ ...facts, detail }, "alarm");
  else log.info(facts, "alarm is over");
}

/** A turn is told when every action took it; otherwise all of them hear it again, after the lease. */
async function tell(alarm: UntoldAlarm, { engine, pools, signal }: WatchmanParts): Promise<void> {
  const tools = { pools, egress: engine.egress, signal, now: () => engine.clock.now() };
  for (const { kind, url } of alarm.actions) {
    const notice = {
      url,
      body: noticeOf(alarm, kind),
      key: `${alarm.id}-${alarm.since.getTime()}`,
      timeoutSeconds: actionTimeoutSeconds,
    };
    const error = await sendNotice(notice, tools);
    if (error === null) continue;
    engine.log.warn(
      { alarm: alarm.name, action: kind, error },
      "an alarm could not be told; it is tried again",
    );
    return;
  }
  await markTold(engine.database, alarm);
}
