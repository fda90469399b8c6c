// A schedule's target as EventBridge Scheduler's model has it; blocks of parameters that we do not use are kept as they came.
import {
  anything,
  flag,
  list,
  map,
  oneOf,
  required,
  structure,
  text,
  whole,
  type ValueOf,
} from "../shape/shape.ts";

const bounded = (min: number, max: number) => text({ min, max });

const vpc = structure({
  Subnets: required(list(bounded(1, 1000), { min: 1, max: 16 })),
  SecurityGroups: list(bounded(1, 1000), { min: 1, max: 5 }),
  AssignPublicIp: oneOf(["ENABLED", "DISABLED"]),
});

const provider = structure({
  capacityProvider: required(bounded(1, 255)),
  weight: whole({ min: 0, max: 1000 }),
  base: whole({ min: 0, max: 100_000 }),
});

const ecs = structure({
  TaskDefinitionArn: required(bounded(1, 1600)),
  TaskCount: whole({ min: 1, max: 10 }),
  LaunchType: oneOf(["EC2", "FARGATE", "EXTERNAL"]),
  NetworkConfiguration: structure({ awsvpcConfiguration: vpc }),
  PlatformVersion: bounded(1, 64),
  Group: bounded(1, 255),
  CapacityProviderStrategy: list(provider, { max: 6 }),
  EnableECSManagedTags: flag(),
  EnableExecuteCommand: flag(),
  PlacementConstraints: list(
    structure({ type: oneOf(["distinctInstance", "memberOf"]), expression: bounded(0, 2000) }),
    { max: 10 },
  ),
  PlacementStrategy: list(
    structure({ type: oneOf(["random", "spread", "binpack"]), field: bounded(0, 255) }),
    { max: 5 },
  ),
  PropagateTags: oneOf(["TASK_DEFINITION"]),
  ReferenceId: bounded(0, 1024),
  // Maps of any keys, not pairs of Key and Value: clients compare them as they sent them.
  Tags: list(map(bounded(1, 256), { key: bounded(1, 128) }), { max: 50 }),
});

const eventSource = "^(?=[/\\.\\-_A-Za-z0-9]+)((?!aws\\.).*)|(\\$(\\.[\\w_-]+(\\[(\\d+|\\*)\\])*)*)$";

export const targetShape = structure({
  Arn: required(bounded(1, 1600)),
  RoleArn: required(
    text({ min: 1, max: 1600, pattern: "^arn:aws(-[a-z]+)?:iam::\\d{12}:role\\/[\\w+=,.@\\/-]+$" }),
  ),
  Input: text({ min: 1 }),
  RetryPolicy: structure({
    MaximumEventAgeInSeconds: whole({ min: 60, max: 86_400 }),
    MaximumRetryAttempts: whole({ min: 0, max: 185 }),
  }),
  DeadLetterConfig: structure({
    Arn: text({
      min: 1,
      max: 1600,
      pattern: "^arn:aws(-[a-z]+)?:sqs:[a-z0-9\\-]+:\\d{12}:[a-zA-Z0-9\\-_]+$",
    }),
  }),
  EcsParameters: ecs,
  EventBridgeParameters: structure({
    DetailType: required(bounded(1, 128)),
    Source: required(text({ min: 1, max: 256, pattern: eventSource })),
  }),
  EventBridgePutEventsV2Parameters: anything(),
  EventBridgePutRawEventsParameters: anything(),
  KinesisParameters: structure({ PartitionKey: required(bounded(1, 256)) }),
  SageMakerPipelineParameters: structure({
    PipelineParameterList: list(
      structure({ Name: required(bounded(1, 256)), Value: required(bounded(1, 1024)) }),
      { max: 200 },
    ),
  }),
  SqsParameters: structure({ MessageGroupId: bounded(1, 128) }),
});

export type GivenTarget = ValueOf<typeof targetShape>;
