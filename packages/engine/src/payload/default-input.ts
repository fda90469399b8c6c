// What a target gets that cannot do without an input, where its schedule says none: the notice that EventBridge Scheduler sends.
import type { ClaimedRun } from "../run/claimed-run.ts";
import type { ArnOf } from "./schedule-arn.ts";

type Facts = Pick<ClaimedRun, "runId" | "tenant" | "groupName" | "name" | "scheduledAt">;

export function defaultInput({ runId, tenant, groupName, name, scheduledAt }: Facts, arnOf: ArnOf): string {
  const arn = groupName === null || name === null ? null : arnOf({ tenant, group: groupName, name });
  const [, , , region = "", account = ""] = arn?.split(":") ?? [];
  return JSON.stringify({
    version: "0",
    id: runId,
    "detail-type": "Scheduled Event",
    source: "aws.scheduler",
    account,
    time: scheduledAt.toISOString().replace(/\.\d+Z$/, "Z"),
    region,
    resources: arn === null ? [] : [arn],
    // Text that holds an object, as AWS writes it here.
    detail: "{}",
  });
}
