// What a rule's target of EventBridge is to the engine; what it has no word for is kept beside it.
import {
  ruleTargetDefinition,
  type InputShape,
  type RuleTargetDefinition,
  type Target,
} from "@punctual/engine";
import { targetOfArn, type Callable } from "../target/target-of-arn.ts";
import { invalidParameter } from "./said.ts";
import { sentHeaders } from "./sent-headers.ts";
import type { GivenRuleTarget } from "./target-shape.ts";

/** Throws AwsProblem for what the model lets through and the engine does not, such as the name of a queue that is too long. */
export function definitionOfTarget(given: GivenRuleTarget, callable: Callable): RuleTargetDefinition {
  const { Id, Arn, RetryPolicy = {}, DeadLetterConfig } = given;
  const { data, error } = ruleTargetDefinition.safeParse({
    id: Id,
    address: Arn,
    target: targetOf(given, callable),
    shape: shapeOf(given),
    retry: {
      maxRetries: RetryPolicy.MaximumRetryAttempts,
      maxAgeSeconds: RetryPolicy.MaximumEventAgeInSeconds,
    },
    deadLetterQueue: DeadLetterConfig?.Arn?.split(":").at(-1) ?? null,
    aws: given,
  });
  if (data !== undefined) return data;
  throw invalidParameter("targets", error.issues[0]?.message ?? "Expected a target.");
}

/** An event that a bus passes on keeps its own source and type. */
const passedOn = { source: "event", detailType: "event" };

function targetOf({ Arn, SqsParameters, HttpParameters = {} }: GivenRuleTarget, callable: Callable): Target {
  const messageGroupId = SqsParameters?.MessageGroupId;
  const named = { arn: Arn, input: null, messageGroupId, event: passedOn };
  const { target } = targetOfArn(named, callable);
  if (target.kind !== "api-destination") return target;
  const { PathParameterValues = [], HeaderParameters = {}, QueryStringParameters = {} } = HttpParameters;
  return {
    ...target,
    pathParameters: [...PathParameterValues],
    headers: sentHeaders(HeaderParameters),
    query: QueryStringParameters,
  };
}

function shapeOf({ Input, InputPath, InputTransformer }: GivenRuleTarget): InputShape {
  if (Input !== undefined) return { kind: "constant", text: Input };
  if (InputPath !== undefined) return { kind: "path", path: InputPath };
  if (InputTransformer === undefined) return { kind: "event" };
  const { InputPathsMap = {}, InputTemplate: template } = InputTransformer;
  return { kind: "template", paths: InputPathsMap, template };
}
