// Carries a run of a rule's expression to the targets of the rule: each gets the event of this occurrence.
import { ruleArn, type RuleName } from "../dead-letter/target-request.ts";
import type { InnerTarget } from "../delivery/inner-target.ts";
import { databaseNow } from "../now.ts";
import type { Place } from "../payload/schedule-arn.ts";
import { rulesReader, type RulesReader } from "../rule/bus-rules.ts";
import { firingTargets } from "../rule/firing-targets.ts";
import { attemptResult } from "../run/attempt-result.ts";
import type { ClaimedRun } from "../run/claimed-run.ts";
import { tellWaiting } from "../run/retry-run.ts";
import { ruleTarget } from "../schedule/schedule-definition.ts";
import type { BusEvent } from "./bus-event.ts";
import { makeEventRuns, type Given } from "./make-event-runs.ts";
import { matchEvent } from "./match-event.ts";

/** An attempt that comes again makes no second runs of the targets that have theirs. */
export const fireRule: InnerTarget = async (run, engine) => {
  const { data } = ruleTarget.safeParse(run.target);
  if (data === undefined)
    return attemptResult("dead", {
      reason: "unreadable target",
      error: "This version cannot read the target.",
    });
  const { bus, rule } = data;
  const event = scheduledEvent(run, { bus, rule }, await engine.placeOf(run.tenant));
  const targets = await firingTargets(engine.database, { tenant: run.tenant, bus, rule });
  const rulesOf = rulesReader(engine.database, engine.database, run.tenant);
  const given: Given[] = [];
  for (const target of targets) given.push(...(await givenBy(rulesOf, { event, bus, rule, target })));
  const origin = {
    tenant: run.tenant,
    actor: "punctual",
    run,
    ingestedAt: await databaseNow(engine.database),
  };
  if ((await makeEventRuns(engine.database, engine, { given, origin })) > 0) tellWaiting(engine);
  return attemptResult("succeeded");
};

/** One id for all targets of an occurrence: the run's own. */
function scheduledEvent({ runId, scheduledAt }: ClaimedRun, rule: RuleName, place: Place): BusEvent {
  return {
    id: runId,
    detailType: "Scheduled Event",
    source: "aws.events",
    time: scheduledAt,
    resources: [ruleArn(rule, place)],
    detail: "{}",
    ...place,
  };
}

/** A bus passes the event on to its own rules; one that is not there has a run that dies of it. */
async function givenBy(rulesOf: RulesReader, one: Given): Promise<readonly Given[]> {
  const { target } = one.target;
  if (target.kind !== "event-bus") return [one];
  const { busExists, given } = await matchEvent(rulesOf, { bus: target.bus, event: one.event });
  return busExists ? given : [one];
}
