// What EventBridge Scheduler refuses of a target, in its own words.
import type { AwsProblem } from "../aws-problem.ts";
import { scheduler } from "../services/scheduler.ts";
import { parseArn, type Arn } from "../target/arn.ts";
import { addressOfArn, httpService } from "../target/http-arn.ts";
import { universalApi } from "../target/universal-target.ts";
import type { GivenTarget } from "./target-shape.ts";

type Block = Extract<keyof GivenTarget, `${string}Parameters`>;

/** Of each service the blocks of parameters that fit it, and the one that it cannot do without. */
interface Templated {
  readonly blocks: readonly Block[];
  readonly needs?: Block;
  readonly takesJsonAlone?: true;
}

const plain: Templated = { blocks: [] };

/** The closed list of templated targets, and our own addresses. */
const templates: ReadonlyMap<string, Templated> = new Map(
  Object.entries({
    codebuild: plain,
    codepipeline: plain,
    ecs: { blocks: ["EcsParameters"], needs: "EcsParameters" },
    events: {
      blocks: [
        "EventBridgeParameters",
        "EventBridgePutEventsV2Parameters",
        "EventBridgePutRawEventsParameters",
      ],
      takesJsonAlone: true,
    },
    inspector: plain,
    kinesis: { blocks: ["KinesisParameters"], needs: "KinesisParameters" },
    firehose: plain,
    lambda: { blocks: [], takesJsonAlone: true },
    sagemaker: { blocks: ["SageMakerPipelineParameters"] },
    sns: plain,
    sqs: { blocks: ["SqsParameters"] },
    states: { blocks: [], takesJsonAlone: true },
    [httpService]: plain,
  } satisfies Readonly<Record<string, Templated>>),
);

/** Throws AwsProblem. */
export function checkTarget(target: GivenTarget, region: string): void {
  const arn = parseArn(target.Arn);
  // Not recorded of Scheduler: the words are EventBridge's [inferred].
  if (arn === null)
    throw refused(`Parameter ${target.Arn} is not valid. Reason: Provided Arn is not in correct format.`);
  const refusal =
    queueRefusal(target.DeadLetterConfig?.Arn, region) ??
    (arn.service === "scheduler"
      ? universalRefusal(arn, target)
      : templatedRefusal(arn, target, { template: templates.get(arn.service), region }));
  if (refusal !== null) throw refused(refusal);
}

/** Not recorded: the words are our own [inferred]. */
function queueRefusal(queue: string | undefined, region: string): string | null {
  const arn = queue === undefined ? null : parseArn(queue);
  return arn === null || arn.region === region
    ? null
    : `The dead-letter queue must be in the region ${region}, got ${arn.region}.`;
}

const refused = (message: string): AwsProblem => scheduler.problem("ValidationException", message);

const unsupported = (service: string): string => `${service} is not a supported service for a target.`;

const readOnly =
  /^(?:get|describe|list|poll|receive|search|scan|query|select|read|lookup|discover|validate|batchGet|batchDescribe|batchRead|transactGet|adminGet|adminList|testMigration|retrieve|testConnection|translateDocument|isAuthorized|invokeModel)/;

function universalRefusal({ region, account, resource }: Arn, target: GivenTarget): string | null {
  const api = universalApi(resource);
  if (api === null || region !== "" || account !== "") return unsupported("scheduler");
  if (readOnly.test(api.api)) return `${api.api} API is not supported.`;
  if (target.Input === undefined) return "You must provide an input to set this target for your schedule.";
  return foreignBlock(target, []);
}

interface Expected {
  /** Absent: the service has no templated target. */
  readonly template: Templated | undefined;
  readonly region: string;
}

function templatedRefusal(arn: Arn, target: GivenTarget, { template, region }: Expected): string | null {
  if (template === undefined || !hasTarget(arn)) return unsupported(arn.service);
  if (arn.region !== region) return `The target ARN provided does not match the current region ${region}.`;
  const needed = isBus(arn) ? "EventBridgeParameters" : template.needs;
  return (
    foreignBlock(target, isDestination(arn) ? [] : template.blocks) ??
    (needed !== undefined && !hasBlock(target, needed, template)
      ? `Parameters ${needed} must be specified`
      : null) ??
    ofQueue(arn, target) ??
    ofFargate(target) ??
    (template.takesJsonAlone === true && !isDestination(arn) ? ofJson(target) : null)
  );
}

/** Newer clients may name an event by another block of the same service. */
const hasBlock = (target: GivenTarget, needed: Block, { blocks }: Templated): boolean =>
  needed === "EventBridgeParameters"
    ? blocks.some((block) => target[block] !== undefined)
    : target[needed] !== undefined;

const isBus = ({ service, resource }: Arn): boolean =>
  service === "events" && resource.startsWith("event-bus/");
/** Scheduler itself cannot call one; here a schedule can. */
const isDestination = ({ service, resource }: Arn): boolean =>
  service === "events" && resource.startsWith("api-destination/");

function hasTarget(arn: Arn): boolean {
  if (arn.service === "events") return isBus(arn) || isDestination(arn);
  return arn.service !== httpService || addressOfArn(arn) !== null;
}

function foreignBlock(target: GivenTarget, allowed: readonly Block[]): string | null {
  const foreign = Object.keys(target).find(
    (member) => member.endsWith("Parameters") && !allowed.some((block) => block === member),
  );
  return foreign === undefined ? null : `Parameters ${foreign} not supported for the target`;
}

function ofQueue({ service, resource }: Arn, { SqsParameters }: GivenTarget): string | null {
  if (service !== "sqs") return null;
  const group = SqsParameters?.MessageGroupId;
  if (resource.endsWith(".fifo"))
    return SqsParameters === undefined ? "Parameters SqsParameters must be specified" : null;
  return group === undefined ? null : "Parameters MessageGroupId not valid for the target";
}

const ofFargate = ({ EcsParameters }: GivenTarget): string | null =>
  EcsParameters?.LaunchType === "FARGATE" && EcsParameters.NetworkConfiguration === undefined
    ? "Parameter NetworkConfiguration must be specified for the target when launch type is FARGATE"
    : null;

function ofJson({ Input }: GivenTarget): string | null {
  if (Input === undefined) return null;
  try {
    JSON.parse(Input);
    return null;
  } catch {
    return "JSON syntax error in input for the target.";
  }
}
