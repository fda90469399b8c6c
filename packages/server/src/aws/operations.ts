// Every action that this door answers.
import type { AwsOperation } from "./aws-operation.ts";
import { eventsOperations } from "./events/operations.ts";
import { schedulerOperations } from "./scheduler/operations.ts";
import { secretsManagerOperations } from "./secrets/operations.ts";
import { sqsOperations } from "./sqs/operations.ts";
import { cloudformationOperations } from "./cloudformation/operations.ts";
import { cloudwatchOperations } from "./cloudwatch/operations.ts";
import { logsOperations } from "./logs/operations.ts";
import { sesOperations } from "./ses/operations.ts";
import { snsOperations } from "./sns/operations.ts";
import { stsOperations } from "./sts/operations.ts";

export const operations: readonly AwsOperation[] = [
  ...eventsOperations,
  ...schedulerOperations,
  ...secretsManagerOperations,
  ...sqsOperations,
  ...cloudformationOperations,
  ...cloudwatchOperations,
  ...logsOperations,
  ...sesOperations,
  ...snsOperations,
  ...stsOperations,
];
