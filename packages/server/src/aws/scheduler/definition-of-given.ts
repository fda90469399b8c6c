// What a schedule of EventBridge Scheduler is to the engine; what the engine has no word for is kept beside it.
import { keptDefinition, listJobs, Problem, type ScheduleDefinition } from "@punctual/engine";
import { z } from "zod";
import type { AwsContext } from "../aws-operation.ts";
import { notification } from "../target/notification.ts";
import { targetOfArn, type Callable, type MappedTarget, type NamedTarget } from "../target/target-of-arn.ts";
import type { GivenSchedule } from "./schedule-shape.ts";
import type { GivenTarget } from "./target-shape.ts";

/** Beside the definition, to be given back as it came. */
export const beside = z.object({
  target: z.record(z.string(), z.json()),
  /** Absent: as the engine has it; null: none was given. */
  input: z.string().nullable().optional(),
  kmsKeyArn: z.string().optional(),
});

export type Beside = z.output<typeof beside>;

export async function definitionOfGiven(
  given: GivenSchedule,
  context: AwsContext,
): Promise<ScheduleDefinition> {
  const mapped = await mappedTarget(given.Target, context);
  const input = mapped.input ?? defaultInput(mapped, context);
  const { RetryPolicy = {}, DeadLetterConfig } = given.Target;
  const { FlexibleTimeWindow, StartDate, EndDate, ActionAfterCompletion } = given;
  return read({
    expression: given.ScheduleExpression,
    timezone: given.ScheduleExpressionTimezone,
    startAt: StartDate?.toISOString(),
    endAt: EndDate?.toISOString(),
    state: given.State === "DISABLED" ? "paused" : "enabled",
    description: given.Description,
    target: mapped.target,
    input,
    retry: {
      maxRetries: RetryPolicy.MaximumRetryAttempts,
      maxAgeSeconds: RetryPolicy.MaximumEventAgeInSeconds,
    },
    flexibleWindowMinutes: FlexibleTimeWindow.MaximumWindowInMinutes,
    afterCompletion: ActionAfterCompletion === "DELETE" ? "delete" : "none",
    deadLetterQueue: queueOf(DeadLetterConfig?.Arn),
    aws: keptBeside(given, input),
  });
}

async function mappedTarget(target: GivenTarget, context: AwsContext): Promise<MappedTarget> {
  const named = namedTarget(target);
  if (isNewer(target)) return { target: { kind: "aws", arn: named.arn }, input: named.input };
  return targetOfArn(named, await callable(target, context));
}

/** Ways to put events that came after PutEvents; kept, and not called. */
const isNewer = (target: GivenTarget): boolean =>
  target.EventBridgePutEventsV2Parameters !== undefined ||
  target.EventBridgePutRawEventsParameters !== undefined;

/** What the model lets through and the engine does not, such as the name of a queue that is too long. */
function read(definition: unknown): ScheduleDefinition {
  const { data, error } = keptDefinition.safeParse(definition);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  throw new Problem("invalid-request", issue?.message ?? "Expected a schedule, got something else.", {
    cause: error,
  });
}

export const namedTarget = ({
  Arn,
  Input,
  SqsParameters,
  EventBridgeParameters,
}: Pick<GivenTarget, "Arn" | "Input" | "SqsParameters" | "EventBridgeParameters">): NamedTarget => ({
  arn: Arn,
  input: Input ?? null,
  messageGroupId: SqsParameters?.MessageGroupId,
  event:
    EventBridgeParameters === undefined
      ? undefined
      : { source: EventBridgeParameters.Source, detailType: EventBridgeParameters.DetailType },
});

/** Jobs are looked up for those who name a function alone. */
async function callable({ Arn }: GivenTarget, { engine, caller, lambdaUrl }: AwsContext): Promise<Callable> {
  const jobs = Arn.includes(":lambda:") ? await listJobs(engine, caller.principal) : [];
  return { region: caller.region, jobs, lambdaUrl };
}

/** A job reads its own input: AWS's notice would be one that it does not know. */
const defaultInput = (
  { target }: Pick<MappedTarget, "target">,
  { caller }: Pick<AwsContext, "caller">,
): string | undefined => (target.kind === "job" ? undefined : notification(caller));

/** The model lets ARNs of queues through alone; whether there is one of that name is asked when a run dies. */
const queueOf = (arn: string | undefined): string | null => arn?.split(":").at(-1) ?? null;

function keptBeside({ Target, KmsKeyArn }: GivenSchedule, input: string | undefined): unknown {
  const { Input, ...target } = Target;
  return {
    target,
    ...(Input === input ? {} : { input: Input ?? null }),
    ...(KmsKeyArn === undefined ? {} : { kmsKeyArn: KmsKeyArn }),
  };
}
