// What a target gets that cannot do without an input, where its schedule says none: the notice that EventBridge Scheduler sends.
import type { ClaimedRun } from "../run/claimed-run.ts";
import { scheduleArn, type Place } from "./schedule-arn.ts";

type Facts = Pick<ClaimedRun, "runId" | "groupName" | "name" | "scheduledAt">;

export function defaultInput({ runId, groupName, name, scheduledAt }: Facts, place: Place): string {
  const isNamed = groupName !== null && name !== null;
  return JSON.stringify({
    version: "0",
    id: runId,
    "detail-type": "Scheduled Event",
    source: "aws.scheduler",
    account: place.account,
    time: scheduledAt.toISOString().replace(/\.\d+Z$/, "Z"),
    region: place.region,
    resources: isNamed ? [scheduleArn(place, { group: groupName, name })] : [],
    // Text that holds an object, as AWS writes it here.
    detail: "{}",
  });
}
