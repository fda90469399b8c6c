// PUNCTUAL_LAMBDA_URL: where the functions of AWS clients are invoked that are no job of ours.
import { CreateScheduleCommand, GetScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { createTestDatabase, startReceiver, type Receiver, type TestDatabase } from "@punctual/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openFolder, startNode, type RunningNode } from "./node.ts";
import { runCli } from "./run-cli.ts";

// A process and a PostgreSQL take their time to start where other tests run beside them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const token = "a-token-of-our-own";
let clone: TestDatabase;
let folder: Awaited<ReturnType<typeof openFolder>>;
let receiver: Receiver;
let node: RunningNode | null = null;
beforeEach(async () => {
  [clone, folder, receiver] = await Promise.all([
    createTestDatabase({ migrations: [] }),
    openFolder(),
    startReceiver(),
  ]);
});
afterEach(async () => {
  await node?.stop();
  await receiver.close();
  await clone.drop();
  await folder[Symbol.asyncDispose]();
});

async function openScheduler(environment: Readonly<Record<string, string>>): Promise<SchedulerClient> {
  node = await startNode({
    directory: folder.path,
    environment: {
      DATABASE_URL: clone.connectionString,
      PUNCTUAL_ADMIN_TOKEN: token,
      PUNCTUAL_LAMBDA_URL: `${receiver.url}/lambda/`,
      ...environment,
    },
  });
  const words = ["key", "create", "aws", "--role", "operator", "--aws", "--json"];
  const { out } = await runCli([...words, "--url", node.url, "--token", token]);
  const { accessKeyId, secretAccessKey } = JSON.parse(out);
  return new SchedulerClient({
    endpoint: node.url,
    region: "us-east-1",
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey },
  });
}

const invoking = (name: string) =>
  new CreateScheduleCommand({
    Name: name,
    // The second that has just passed: fired at once.
    ScheduleExpression: `at(${new Date().toISOString().slice(0, 19)})`,
    FlexibleTimeWindow: { Mode: "OFF" },
    Target: {
      Arn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
      RoleArn: "arn:aws:iam::000000000000:role/r",
      Input: '{"a":1}',
    },
  });

test("a function that is no job is invoked there, with the schedule's input; one that is a job is run", async () => {
  const client = await openScheduler({});
  await client.send(invoking("two-jobs-greet"));
  await node?.printed("greeted the world");
  await client.send(invoking("shrink"));
  const [request] = await receiver.received(1);
  expect(request).toMatchObject({
    method: "POST",
    path: "/lambda/2015-03-31/functions/shrink/invocations",
    body: '{"a":1}',
  });
  expect(await client.send(new GetScheduleCommand({ Name: "shrink" }))).toMatchObject({
    Target: { Arn: "arn:aws:lambda:us-east-1:000000000000:function:shrink" },
  });
});

test("in production a private address is refused there as for every target, unless PUNCTUAL_EGRESS_ALLOW has it", async () => {
  const production = {
    PUNCTUAL_ENV: "production",
    PUNCTUAL_SECRET_KEY: Buffer.alloc(32, 1).toString("base64"),
  };
  const refused = await openScheduler(production);
  await expect(refused.send(invoking("shrink"))).rejects.toMatchObject({ name: "ValidationException" });
  await node?.stop();
  const allowed = await openScheduler({ ...production, PUNCTUAL_EGRESS_ALLOW: "127.0.0.1/32" });
  await allowed.send(invoking("shrink"));
  expect(await receiver.received(1)).toHaveLength(1);
});
