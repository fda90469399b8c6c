// A schedule as EventBridge Scheduler shows it, whichever door it was made at.
import { targetArn, type KeptSchedule, type Target } from "@punctual/engine";
import type { AwsContext } from "../aws-operation.ts";
import { readShape } from "../shape/read-shape.ts";
import { httpArn } from "../target/http-arn.ts";
import { notification } from "../target/notification.ts";
import { targetOfArn } from "../target/target-of-arn.ts";
import { beside, namedTarget, type Beside } from "./definition-of-given.ts";
import { scheduleArn } from "./names.ts";
import type { ShownSchedule } from "./schedule-shape.ts";
import { targetShape, type GivenTarget } from "./target-shape.ts";

type Asked = Pick<AwsContext, "caller">;

/** A finished schedule is one that is enabled and has nothing left to fire. */
export const shownState = ({ state }: Pick<KeptSchedule, "state">): "ENABLED" | "DISABLED" =>
  state === "paused" ? "DISABLED" : "ENABLED";

export function shownSchedule(schedule: KeptSchedule, { caller }: Asked): ShownSchedule {
  const { group, flexibleWindowMinutes, description, startAt, endAt } = schedule;
  return {
    ActionAfterCompletion: schedule.afterCompletion === "delete" ? "DELETE" : "NONE",
    Arn: scheduleArn(caller, schedule),
    CreationDate: schedule.createdAt,
    Description: description ?? undefined,
    EndDate: endAt ?? undefined,
    FlexibleTimeWindow:
      flexibleWindowMinutes === 0
        ? { Mode: "OFF" }
        : { Mode: "FLEXIBLE", MaximumWindowInMinutes: flexibleWindowMinutes },
    GroupName: group,
    KmsKeyArn: keptBy(schedule)?.kmsKeyArn,
    LastModificationDate: schedule.updatedAt,
    Name: schedule.name,
    ScheduleExpression: schedule.expression,
    ScheduleExpressionTimezone: schedule.timezone,
    StartDate: startAt ?? undefined,
    State: shownState(schedule),
    Target: shownTarget(schedule, { caller }),
  };
}

const keptBy = ({ aws }: KeptSchedule): Beside | null => beside.safeParse(aws).data ?? null;

/** The ARN alone, as lists have it. */
export const shownArn = (schedule: KeptSchedule, { caller }: Asked): string =>
  String(keptBy(schedule)?.target.Arn ?? arnOfTarget(schedule, { caller }));

/** What a role would allow is nobody's question here. */
const noRole = ({ accountId }: AwsContext["caller"]): string => `arn:aws:iam::${accountId}:role/punctual`;

function shownTarget(schedule: KeptSchedule, asked: Asked): GivenTarget {
  const kept = keptBy(schedule);
  const target = kept === null ? madeElsewhere(schedule, asked) : keptTarget(kept);
  const Input = shownInput(schedule, kept, asked);
  const { retry, deadLetterQueue } = schedule;
  const { region, accountId } = asked.caller;
  return {
    ...target,
    RetryPolicy: {
      MaximumEventAgeInSeconds: retry.maxAgeSeconds,
      MaximumRetryAttempts: retry.maxRetries,
    },
    ...(target.DeadLetterConfig === undefined && deadLetterQueue !== null
      ? { DeadLetterConfig: { Arn: `arn:aws:sqs:${region}:${accountId}:${deadLetterQueue}` } }
      : {}),
    ...(Input === undefined ? {} : { Input }),
  };
}

/** Guarantee: it was read by this shape before it was kept. */
const keptTarget = ({ target }: Beside): GivenTarget => readShape(targetShape, target);

const madeElsewhere = (schedule: KeptSchedule, asked: Asked): GivenTarget => ({
  Arn: arnOfTarget(schedule, asked),
  RoleArn: noRole(asked.caller),
  ...parametersOf(schedule.target),
});

function arnOfTarget({ target }: KeptSchedule, { caller }: Asked): string {
  const { region, accountId: account } = caller;
  return target.kind === "http"
    ? httpArn(target, { region, account })
    : targetArn(target, { region, account });
}

function parametersOf(target: Target): Pick<GivenTarget, "EventBridgeParameters" | "SqsParameters"> {
  if (target.kind === "event-bus")
    return { EventBridgeParameters: { Source: target.source ?? "", DetailType: target.detailType ?? "" } };
  return target.kind === "queue" && target.messageGroupId !== undefined
    ? { SqsParameters: { MessageGroupId: target.messageGroupId } }
    : {};
}

function shownInput({ input }: KeptSchedule, kept: Beside | null, asked: Asked): string | undefined {
  const text = typeof input === "string" || input === undefined ? input : JSON.stringify(input);
  if (kept === null || kept.input === undefined || !isStill(text, kept, asked)) return text;
  return kept.input ?? undefined;
}

/** Whether the engine's input is what was made of the one that was given: another door may have changed it since. */
function isStill(text: string | undefined, kept: Beside, { caller }: Asked): boolean {
  if (text === undefined) return true;
  if (kept.input === null || kept.input === undefined) return text === notification(caller);
  const named = namedTarget({ ...keptTarget(kept), Input: kept.input });
  // Which function is called, and whether it is a job, makes no other input of it.
  const callable = { region: caller.region, jobs: [], lambdaUrl: "http://localhost" };
  return targetOfArn(named, callable).input === text;
}
