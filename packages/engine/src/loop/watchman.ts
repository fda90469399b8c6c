// The watchman: turns alarms over when what they watch goes wrong or well again, tells who wants to know, pauses what keeps dying.
import { judge, type TurnedAlarm } from "../alarm/judge.ts";
import {
  actionsOf,
  actionTimeoutSeconds,
  markTold,
  noticeOf,
  takeUntold,
  type UntoldAlarm,
} from "../alarm/untold.ts";
import type { HttpPools } from "../delivery/http-pools.ts";
import { sendNotice } from "../delivery/send-notice.ts";
import type { EngineContext } from "../engine-context.ts";
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
  const { engine } = parts;
  await pauseDying(engine);
  for (const turned of await judge(engine.database)) logTurn(engine, turned);
  for (const alarm of await takeUntold(engine.database)) await tell(alarm, parts);
  return everyMs;
}

function logTurn(
  { log }: EngineContext,
  { name, kind, groupName, scheduleName, state, detail }: TurnedAlarm,
): void {
  const facts = { alarm: name, kind, schedule: groupName === null ? null : `${groupName}/${scheduleName}` };
  if (state === "alarm") log.error({ ...facts, detail }, "alarm");
  else log.info(facts, "alarm is over");
}

/** A turn is told when every action took it; otherwise all of them hear it again, after the lease. */
async function tell(alarm: UntoldAlarm, { engine, pools, signal }: WatchmanParts): Promise<void> {
  const tools = { pools, egress: engine.egress, signal, now: () => engine.clock.now() };
  for (const { kind, url } of actionsOf(alarm)) {
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
