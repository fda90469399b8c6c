// Clients of the AWS SDK in two regions of one tenant, on a real port.
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { CreateScheduleCommand, SchedulerClient, type Target } from "@aws-sdk/client-scheduler";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { LiveDoor } from "./live-door.ts";

export interface Place {
  readonly region: string;
  readonly account: string;
  readonly scheduler: SchedulerClient;
  readonly events: EventBridgeClient;
  readonly sqs: SQSClient;
}

/** With a key of its own. */
export async function placeOf(door: LiveDoor, region: string, tenant = "default"): Promise<Place> {
  const settings = await door.settings({ tenant, region });
  const sqs = new SQSClient(settings);
  const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: "account" }));
  const account = QueueUrl.split("/").at(-2) ?? "";
  return {
    region,
    account,
    sqs,
    scheduler: new SchedulerClient(settings),
    events: new EventBridgeClient(settings),
  };
}

export const makeQueue = async ({ sqs }: Place, QueueName: string): Promise<string> =>
  (await sqs.send(new CreateQueueCommand({ QueueName }))).QueueUrl ?? "";

export const queueArn = ({ region, account }: Place, name: string): string =>
  `arn:aws:sqs:${region}:${account}:${name}`;

export async function bodies({ sqs }: Place, QueueUrl: string): Promise<readonly (string | undefined)[]> {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  return Messages.map(({ Body }) => Body);
}

/** In the past, so that it fires at once. */
export const past = "at(2026-02-28T23:00:00)";

export const schedule = ({ scheduler }: Place, Name: string, target: Pick<Target, "Arn"> & Partial<Target>) =>
  scheduler.send(
    new CreateScheduleCommand({
      Name,
      ScheduleExpression: past,
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: { RoleArn: "arn:aws:iam::123456789012:role/r", ...target },
    }),
  );
