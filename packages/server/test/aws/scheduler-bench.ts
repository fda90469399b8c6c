// The Scheduler client of the AWS SDK on a real port, with real signatures, for tests.
import { randomUUID } from "node:crypto";
import { SchedulerClient, type CreateScheduleCommandInput } from "@aws-sdk/client-scheduler";
import { createAwsKey } from "@punctual/engine";
import { openDoor, type Door, type DoorOptions } from "../door.ts";

export const region = "us-east-1";

export interface SchedulerBench extends Door {
  readonly endpoint: string;
  /** Of the tenant `default` unless another is named. */
  client(asked?: Asked): Promise<SchedulerClient>;
}

export interface Asked {
  readonly tenant?: string;
  readonly region?: string;
  readonly role?: "viewer" | "operator" | "admin";
}

export async function openSchedulerBench(options: DoorOptions = {}): Promise<SchedulerBench> {
  const door = await openDoor(options);
  const { port } = await door.server.listen({ host: "127.0.0.1", port: 0 });
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    ...door,
    endpoint,
    async client({ tenant = "default", region: asked = region, role = "operator" } = {}) {
      const founder = { tenant: "default", actor: "test", role: "admin", foundsTenants: true } as const;
      const wanted = { name: randomUUID(), tenant, role, expiresAt: null };
      const { accessKeyId, secretAccessKey } = await createAwsKey(door.bench.engine, founder, wanted);
      const credentials = { accessKeyId, secretAccessKey };
      return new SchedulerClient({ endpoint, region: asked, maxAttempts: 1, credentials });
    },
  };
}

export const RoleArn = "arn:aws:iam::123456789012:role/r";
export const queueArn = "arn:aws:sqs:us-east-1:123456789012:q";

/** A schedule that AWS would accept. */
export const wanted = (
  Name: string,
  more: Partial<CreateScheduleCommandInput> = {},
): CreateScheduleCommandInput => ({
  Name,
  ScheduleExpression: "rate(1 minute)",
  FlexibleTimeWindow: { Mode: "OFF" },
  Target: { Arn: queueArn, RoleArn },
  ...more,
});

/** Guarantee: it is sent to be refused. */
export const unmodelled = <Value>(value: unknown): Value => value as Value;

export const validation = (message: string) => ({
  name: "ValidationException",
  message,
  $metadata: { httpStatusCode: 400 },
});

export const notFound = (message: string) => ({
  name: "ResourceNotFoundException",
  message,
  $metadata: { httpStatusCode: 404 },
});

export const conflict = (message: unknown) => ({
  name: "ConflictException",
  message,
  $metadata: { httpStatusCode: 409 },
});
