// A target of a rule as EventBridge's model has it; blocks of parameters that we do not use are kept as they came.
import { anything, list, map, required, structure, text, whole, type ValueOf } from "../shape/shape.ts";
import { anyArn, name } from "./names.ts";
import { headerName, headerValue, queryName, queryValue } from "./values.ts";

const transformer = structure({
  InputPathsMap: map(text({ max: 256 }), {
    key: text({ min: 1, max: 256, pattern: "[A-Za-z0-9\\_\\-]+" }),
    max: 100,
  }),
  InputTemplate: required(text({ min: 1, max: 8192 })),
});

export const ruleTargetShape = structure({
  Id: required(name()),
  Arn: required(anyArn()),
  RoleArn: anyArn(),
  Input: text({ max: 8192 }),
  InputPath: text({ max: 256 }),
  InputTransformer: transformer,
  KinesisParameters: anything(),
  RunCommandParameters: anything(),
  EcsParameters: anything(),
  BatchParameters: anything(),
  SqsParameters: structure({ MessageGroupId: text() }),
  HttpParameters: structure({
    PathParameterValues: list(text({ pattern: "^(?!\\s*$).+" })),
    HeaderParameters: map(headerValue(), { key: headerName() }),
    QueryStringParameters: map(queryValue(), { key: queryName() }),
  }),
  RedshiftDataParameters: anything(),
  SageMakerPipelineParameters: anything(),
  DeadLetterConfig: structure({ Arn: anyArn() }),
  RetryPolicy: structure({
    MaximumRetryAttempts: whole({ min: 0, max: 185 }),
    MaximumEventAgeInSeconds: whole({ min: 60, max: 86_400 }),
  }),
  AppSyncParameters: anything(),
});

export type GivenRuleTarget = ValueOf<typeof ruleTargetShape>;
