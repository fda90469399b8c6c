// Out to AWS and back: the script of an export runs against our own AWS door, and an import reads what it made.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  CreateApiDestinationCommand,
  CreateConnectionCommand,
  CreateEventBusCommand,
  EventBridgeClient,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
} from "@aws-sdk/client-eventbridge";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildTopology } from "../../src/export/topology/build-topology.ts";
import { writeCliScript } from "../../src/export/write-cli-script.ts";
import { openAwsServer, type AwsServer } from "../aws-server.ts";
import { sourceOf, writtenSchedules } from "../export/source.ts";
import { makeFolder, runCli } from "../run-cli.ts";

// The AWS CLI takes a second for every call.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 60_000 });

const run = promisify(execFile);
const { PATH = "", HOME = "" } = process.env;
const hasAwsCli = await run("aws", ["--version"]).then(
  () => true,
  () => false,
);

let [there, here]: AwsServer[] = [];
let receiver: Receiver | undefined;
let variables: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  [there, here] = [await openAwsServer(), await openAwsServer()];
  variables = await there.awsVariables();
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver?.close();
  await there?.close();
  await here?.close();
});

const served = <Server>(server: Server | undefined): Server => {
  if (server === undefined) throw new Error("Expected the server to be open.");
  return server;
};

const importInto = (server: AwsServer, ...words: readonly string[]) =>
  runCli(["import", "aws", "--url", server.url, "--token", "an-admin-token-that-nobody-guesses", ...words], {
    environment: variables,
  });

test("an account without schedules is imported as nothing", async () => {
  const { code, out, err } = await importInto(served(here));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Nothing is scheduled there.");
});

test("credentials that AWS refuses are told, with where to put others", async () => {
  const { code, err } = await runCli(["import", "aws", "--dry-run"], {
    environment: { ...variables, AWS_SECRET_ACCESS_KEY: "another" },
  });
  expect(code).toBe(1);
  expect(err).toContain("Expected http://127.0.0.1");
  expect(err).toContain("AWS_ACCESS_KEY_ID");
  expect(err).not.toContain("another");
});

const schedules = [
  ...writtenSchedules.filter(({ name }) => name === "nightly-report" || name === "into-queue"),
  {
    ...writtenSchedules[0],
    name: "in-rome",
    group: "zoned",
    timezone: "Europe/Rome",
    description: "At two in Rome",
  },
];

test.skipIf(!hasAwsCli)(
  "the script of an export makes its topology, twice the same; an import brings it back, paused",
  async () => {
    const script = writeCliScript(buildTopology(sourceOf(schedules)));
    await using folder = await makeFolder({ "punctual.sh": script });
    const role = "arn:aws:iam::000000000000:role/given";
    const secret = 'a "quoted" \\ secret';
    const env = {
      PATH,
      HOME,
      ...variables,
      REPORTS_SECRET: secret,
      RULES_ROLE_ARN: role,
      SCHEDULES_ROLE_ARN: role,
    };
    for (const round of [1, 2]) {
      const { stderr } = await run("bash", [join(folder.path, "punctual.sh")], { env });
      expect(stderr, `round ${round}`).toBe("");
    }
    expect(await served(there).asked("schedule", "ls", "--region", "eu-central-1")).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ group: "zoned", name: "in-rome", timezone: "Europe/Rome" }),
        expect.objectContaining({ name: "into-queue", target: expect.objectContaining({ kind: "queue" }) }),
      ]),
    });

    const dry = await importInto(served(here), "--dry-run");
    expect(dry.out).toContain("would be made");
    expect(await served(here).asked("schedule", "ls")).toMatchObject({ items: [] });
    const { code, err, out } = await importInto(served(here), "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ noun: "group", name: "zoned", outcome: "made" }),
        expect.objectContaining({ noun: "connection", name: "reports", outcome: "made" }),
        expect.objectContaining({ noun: "api-destination", name: "nightly-report", outcome: "made" }),
        expect.objectContaining({ noun: "schedule", name: "zoned/in-rome", outcome: "made" }),
        expect.objectContaining({ noun: "schedule", name: "rule nightly-report", outcome: "made" }),
        expect.objectContaining({ noun: "rule", name: "zoned-in-rome", outcome: "made" }),
        expect.objectContaining({ noun: "queue", outcome: "made" }),
        expect.objectContaining({ noun: "schedule", name: "default/into-queue", outcome: "made" }),
      ]),
    });
    const input = '{"depth":2,"note":"costs ${5} & 100%{x}"}';
    const imported = await served(here).asked("schedule", "get", "zoned/in-rome");
    expect(imported).toMatchObject({
      expression: "cron(0 2 * * ? *)",
      timezone: "Europe/Rome",
      description: "At two in Rome",
      state: "paused",
      input,
      retry: { maxRetries: 3, maxAgeSeconds: 3600 },
      target: {
        kind: "api-destination",
        name: "zoned-in-rome",
        headers: { "x-team": 'data $HOME `id` "quoted"' },
      },
    });
    const again = await importInto(served(here), "--json");
    expect(JSON.parse(again.out)).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ name: "reports", outcome: "kept" })]),
    });
  },
);

test("a topology of buses, rules and queues comes along, works here, and leaves no key behind", async () => {
  const target = served(here);
  const from = clientsOf(variables);
  const bus = { Name: "orders" };
  await from.events.send(new CreateEventBusCommand(bus));
  for (const QueueName of ["paid", "undelivered"])
    await from.queues.send(new CreateQueueCommand({ QueueName }));
  const { ConnectionArn } = await from.events.send(
    new CreateConnectionCommand({
      Name: "shop",
      AuthorizationType: "API_KEY",
      AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: "k", ApiKeyValue: "v" } },
    }),
  );
  const { ApiDestinationArn } = await from.events.send(
    new CreateApiDestinationCommand({
      ...{ Name: "shop", ConnectionArn, HttpMethod: "POST", InvocationEndpoint: served(receiver).url },
    }),
  );
  const rule = { Name: "paid", EventBusName: "orders", EventPattern: '{"detail-type":["paid"]}' };
  await from.events.send(new PutRuleCommand(rule));
  const dead = { Arn: "arn:aws:sqs:eu-central-1:000000000000:undelivered" };
  const Targets = [
    { Id: "1", Arn: "arn:aws:sqs:eu-central-1:000000000000:paid", InputPath: "$.detail" },
    { Id: "2", Arn: ApiDestinationArn, RoleArn: "arn:aws:iam::000000000000:role/r", DeadLetterConfig: dead },
    { Id: "3", Arn: "arn:aws:lambda:eu-central-1:000000000000:function:f" },
  ];
  await from.events.send(new PutTargetsCommand({ Rule: "paid", EventBusName: "orders", Targets }));

  const dry = await importInto(target, "--dry-run");
  for (const line of [
    /rule +orders\/paid +would be made/,
    /rule +orders\/paid 3 +left +its target is lambda/,
  ])
    expect(dry.out).toMatch(line);
  const { code, err } = await importInto(target);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(await target.asked("key", "ls")).toMatchObject({ items: [] });

  const to = clientsOf({ ...(await target.awsVariables()), AWS_REGION: "us-east-1" });
  const Entries = [
    { ...{ EventBusName: "orders", Source: "shop", DetailType: "paid" }, Detail: '{"order":7}' },
  ];
  await to.events.send(new PutEventsCommand({ Entries }));
  await target.bench.engine.workOff();
  const QueueUrl = `${target.url}/000000000000/paid`;
  const { Messages } = await to.queues.send(new ReceiveMessageCommand({ QueueUrl }));
  expect(Messages?.map(({ Body }) => Body)).toEqual(['{"order":7}']);
  expect(served(receiver).requests.map(({ body }) => JSON.parse(body))).toMatchObject([
    { detail: { order: 7 } },
  ]);
  const again = await importInto(target, "--json");
  expect(JSON.parse(again.out)).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ noun: "queue", name: "paid", outcome: "kept" }),
      expect.objectContaining({ noun: "event-bus", name: "orders", outcome: "kept" }),
    ]),
  });
});

function clientsOf(given: Readonly<Record<string, string>>) {
  const {
    AWS_ENDPOINT_URL = "",
    AWS_REGION = "",
    AWS_ACCESS_KEY_ID = "",
    AWS_SECRET_ACCESS_KEY = "",
  } = given;
  const settings = {
    endpoint: AWS_ENDPOINT_URL,
    region: AWS_REGION,
    maxAttempts: 1,
    credentials: { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
  };
  return { events: new EventBridgeClient(settings), queues: new SQSClient(settings) };
}
