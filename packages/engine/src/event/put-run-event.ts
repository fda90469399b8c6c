// Carries a run to an event bus of its tenant: its input becomes the detail of an event, or is one that a rule passes on.
import type { InnerTarget } from "../delivery/inner-target.ts";
import { databaseNow } from "../now.ts";
import { defaultInput } from "../payload/default-input.ts";
import { scheduleArn, type Place } from "../payload/schedule-arn.ts";
import { attemptResult, type AttemptResult } from "../run/attempt-result.ts";
import type { ClaimedRun } from "../run/claimed-run.ts";
import { rulesReader } from "../rule/bus-rules.ts";
import { tellWaiting } from "../run/retry-run.ts";
import { keptTarget } from "../schedule/schedule-definition.ts";
import { eventOf, type BusEvent } from "./bus-event.ts";
import { isDetail } from "./event-entry.ts";
import { makeEventRuns } from "./make-event-runs.ts";
import { matchEvent } from "./match-event.ts";

/** What a run dies of whose bus is gone, or was never made. */
export const noBusReason = "the event bus does not exist";

/** An attempt that comes again makes no second runs of the targets that have theirs. */
export const putRunEvent: InnerTarget = async (run, engine) => {
  const { data: target } = keptTarget.safeParse(run.target);
  if (target?.kind !== "event-bus") return dead("unreadable target", "This version cannot read the target.");
  const { database, placeOf } = engine;
  const now = await databaseNow(database);
  const event =
    run.kind === "event"
      ? eventOf(run.input ?? "")
      : scheduledEvent(run, { ...target, now }, await placeOf(run.tenant));
  if (event === null)
    return dead("invalid input", "Expected the input to be a JSON object, got something else.");
  const { tenant } = run;
  const rulesOf = rulesReader(database, database, tenant);
  const { busExists, given } = await matchEvent(rulesOf, { bus: target.bus, event });
  if (!busExists) return dead(noBusReason, `There is no event bus ${target.bus}.`);
  const origin = { tenant, actor: "punctual", run, ingestedAt: now };
  if ((await makeEventRuns(database, engine, { given, origin })) > 0) tellWaiting(engine);
  return attemptResult("succeeded");
};

interface Said {
  readonly source?: string | undefined;
  readonly detailType?: string | undefined;
  readonly now: Date;
}

/** Null: its input is no detail. */
function scheduledEvent(run: ClaimedRun, { source, detailType, now }: Said, place: Place): BusEvent | null {
  const detail = run.input ?? defaultInput(run, place);
  if (source === undefined || detailType === undefined || !isDetail(detail)) return null;
  const { groupName, name } = run;
  const isNamed = groupName !== null && name !== null;
  const resources = isNamed ? [scheduleArn(place, { group: groupName, name })] : [];
  // The run's own id: every attempt puts the same event.
  return {
    id: run.runId,
    source,
    detailType,
    detail,
    resources,
    time: now,
    ...place,
  };
}

const dead = (reason: string, error: string): AttemptResult => attemptResult("dead", { reason, error });
