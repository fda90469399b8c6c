// What EventBridge refuses of a rule's target before it looks at the rule, in its own words.
import type { AwsProblem } from "../aws-problem.ts";
import { parseArn, type Arn } from "../target/arn.ts";
import { httpService } from "../target/http-arn.ts";
import { invalid, invalidParameter } from "./said.ts";
import type { GivenRuleTarget } from "./target-shape.ts";

/** Whose targets name a role. */
const withRole: readonly string[] = [
  ...["events", "states", "kinesis", "firehose", "ecs", "batch", "codebuild", "codepipeline", "glue"],
  ...["inspector", "redshift", "redshift-serverless", "sagemaker", "ssm", "imagebuilder", "appsync"],
];

const services: ReadonlySet<string> = new Set([
  ...withRole,
  ...["lambda", "sns", "sqs", "logs", "execute-api", "ssm-incidents"],
  // An address of our own.
  httpService,
]);

/** Throws AwsProblem. */
export function checkTarget(target: GivenRuleTarget, region: string): void {
  const { Id, Arn, RoleArn } = target;
  const arn = readArn(Arn);
  if (!services.has(arn.service)) throw invalid(`${arn.service} is not a supported service for a target.`);
  if (RoleArn === undefined && withRole.includes(arn.service))
    throw invalid(`RoleArn is required for target ${Arn}.`);
  if (inputsOf(target) > 1)
    throw invalid(`Only one of Input, InputPath, or InputTransformer must be provided for target ${Id}.`);
  if (target.HttpParameters !== undefined && !takesHttp(arn))
    throw invalid(`Parameter(s) HttpParameters not supported for target: ${Id}.`);
  const refusal = queueRefusal(target.DeadLetterConfig?.Arn, region);
  if (refusal !== null) throw refusal;
}

/** Throws AwsProblem. */
function readArn(text: string): Arn {
  const arn = parseArn(text);
  if (arn === null) throw malformed(text);
  return arn;
}

const malformed = (text: string): AwsProblem =>
  invalidParameter(text, "Provided Arn is not in correct format.");

const inputsOf = ({ Input, InputPath, InputTransformer }: GivenRuleTarget): number =>
  [Input, InputPath, InputTransformer].filter((one) => one !== undefined).length;

const takesHttp = ({ service }: Arn): boolean => service === "events" || service === "execute-api";

function queueRefusal(text: string | undefined, region: string): AwsProblem | null {
  if (text === undefined) return null;
  const arn = parseArn(text);
  if (arn === null) return malformed(text);
  if (arn.service !== "sqs") return invalid(`${arn.service} is not supported as a dead letter resource`);
  if (arn.resource.endsWith(".fifo")) return invalid("SQS FIFO is not supported by Dead Letter Queues");
  // That it is refused is recorded, its words are not [inferred].
  return arn.region === region
    ? null
    : invalidParameter(text, `The dead-letter queue must be in the region ${region}.`);
}
