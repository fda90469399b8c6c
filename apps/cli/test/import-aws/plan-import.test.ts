// What an inventory of AWS becomes here, and what stays there with which reason.
import { expect, test } from "vitest";
import type { Inventory } from "../../src/import-aws/inventory.ts";
import { planImport } from "../../src/import-aws/plan-import.ts";
import { isOfDoor, type Step } from "../../src/import-aws/plan.ts";

const place = "eu-central-1:123456789012";
const destinationArn = `arn:aws:events:${place}:api-destination/orders/0d1b6a1e`;
const destinations = [
  {
    Name: "orders",
    ConnectionArn: `arn:aws:events:${place}:connection/shop/0d1b6a1e`,
    InvocationEndpoint: "https://shop.example.com/*",
    HttpMethod: "PUT" as const,
    InvocationRateLimitPerSecond: 5,
  },
];
const empty: Inventory = {
  groups: ["default"],
  schedules: [],
  buses: [{ Name: "default" }],
  rules: [],
  connections: [],
  destinations,
};
const timed = {
  Name: "nightly",
  ScheduleExpression: "cron(0 2 * * ? *)",
  bus: "default",
  State: "ENABLED" as const,
};

/** Below the API, or what is made at the AWS door. */
const wordOf = (step: Step): string => (isOfDoor(step) ? `${step.noun} ${step.name}` : step.path.join("/"));
const bodyOf = (step: Step | undefined): unknown =>
  step === undefined || isOfDoor(step) ? undefined : step.body;

const planned = (inventory: Partial<Inventory>) => planImport({ ...empty, ...inventory });
const only = (inventory: Partial<Inventory>) => planned({ destinations: [], ...inventory });

test("groups come first, then connections, API destinations and schedules", () => {
  const { steps, left } = planned({
    groups: ["default", "night"],
    connections: [
      {
        Name: "shop",
        AuthorizationType: "BASIC",
        AuthParameters: { BasicAuthParameters: { Username: "u" } },
      },
    ],
    schedules: [
      {
        Name: "a",
        GroupName: "night",
        ScheduleExpression: "rate(1 hour)",
        Target: { Arn: destinationArn, RoleArn: "r" },
      },
    ],
  });
  expect(left).toEqual([]);
  expect(steps.map(wordOf)).toEqual([
    "schedule-groups/night",
    "connections/shop",
    "api-destinations/orders",
    "schedules/night/a",
  ]);
  expect(bodyOf(steps[2])).toEqual({
    url: "https://shop.example.com/*",
    method: "PUT",
    connection: "shop",
    rateLimitPerSecond: 5,
  });
});

test("a connection comes without its secret, which whoever imports is told to give", () => {
  const [oauth] = only({
    connections: [
      {
        Name: "o",
        AuthorizationType: "OAUTH_CLIENT_CREDENTIALS",
        AuthParameters: {
          OAuthParameters: {
            ClientParameters: { ClientID: "id" },
            AuthorizationEndpoint: "https://login.example.com",
            HttpMethod: "POST",
            OAuthHttpParameters: { BodyParameters: [{ Key: "grant_type", Value: "client_credentials" }] },
          },
          InvocationHttpParameters: {
            HeaderParameters: [{ Key: "x-open", Value: "1" }, { Key: "x-hidden" }],
          },
        },
      },
    ],
  }).steps;
  expect(oauth).toMatchObject({
    keeps: true,
    body: {
      kind: "oauth-client-credentials",
      tokenUrl: "https://login.example.com",
      clientId: "id",
      tokenBody: { grant_type: "client_credentials" },
      headers: { "x-open": "1" },
    },
    notes: [expect.stringContaining("secret stayed in AWS"), expect.stringContaining("x-hidden")],
  });
});

test("a schedule keeps its times, its retries and its input byte for byte, and is paused", () => {
  const [dead, work, step] = only({
    schedules: [
      {
        Name: "a",
        GroupName: "default",
        ScheduleExpression: "cron(0 9 * * ? *)",
        ScheduleExpressionTimezone: "Europe/Rome",
        StartDate: new Date("2027-01-01T00:00:00Z"),
        EndDate: new Date("2027-02-01T00:00:00Z"),
        FlexibleTimeWindow: { Mode: "FLEXIBLE", MaximumWindowInMinutes: 5 },
        ActionAfterCompletion: "DELETE",
        State: "DISABLED",
        Target: {
          Arn: `arn:aws:sqs:${place}:work`,
          RoleArn: "r",
          Input: '{ "a" : 1 }',
          RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 60 },
          DeadLetterConfig: { Arn: `arn:aws:sqs:${place}:dead` },
        },
      },
    ],
  }).steps;
  expect(bodyOf(step)).toEqual({
    expression: "cron(0 9 * * ? *)",
    timezone: "Europe/Rome",
    startAt: "2027-01-01T00:00:00.000Z",
    endAt: "2027-02-01T00:00:00.000Z",
    flexibleWindowMinutes: 5,
    afterCompletion: "delete",
    target: { kind: "queue", queue: "work" },
    input: '{ "a" : 1 }',
    retry: { maxRetries: 2, maxAgeSeconds: 60 },
    deadLetterQueue: "dead",
    state: "paused",
  });
  expect(step?.notes).toEqual(["paused, disabled in AWS too"]);
  expect([dead, work]).toMatchObject([
    { noun: "queue", name: "dead", made: { kind: "queue", queue: "dead" } },
    { noun: "queue", name: "work", notes: [expect.stringContaining("empty")] },
  ]);
});

const event = {
  Name: "a",
  GroupName: "default",
  ScheduleExpression: "rate(1 hour)",
  Target: {
    Arn: `arn:aws:events:${place}:event-bus/default`,
    RoleArn: "r",
    EventBridgeParameters: { Source: "punctual", DetailType: "Punctual Schedule" },
    Input: '{"schedule":"default/a","input":{"b":2}}',
  },
};
const carrying = {
  Name: "a",
  bus: "default",
  EventPattern: '{"source":["punctual"],"detail":{"schedule":["default/a"]}}',
  targets: [
    {
      Id: "1",
      Arn: destinationArn,
      InputPath: "$.detail.input",
      HttpParameters: { PathParameterValues: ["x"] },
    },
  ],
};

test("an event that one rule carries to an API destination becomes a call of it", () => {
  const { steps, left } = planned({ schedules: [event], rules: [carrying] });
  expect(steps.find(({ noun }) => noun === "schedule")).toMatchObject({
    path: ["schedules", "default", "a"],
    body: { target: { kind: "api-destination", name: "orders", pathParameters: ["x"] }, input: '{"b":2}' },
    notes: [expect.any(String), expect.stringContaining("not through the rule a")],
  });
  expect(left).toEqual([]);
});

test("a rule that waits for events is a rule here too, with the targets that can be called", () => {
  const dead = { DeadLetterConfig: { Arn: `arn:aws:sqs:${place}:dead` } };
  const targets = [
    { Id: "1", Arn: destinationArn, InputPath: "$.detail", ...dead },
    { Id: "2", Arn: `arn:aws:sqs:${place}:work` },
    { Id: "3", Arn: `arn:aws:lambda:${place}:function:f` },
    { Id: "4", Arn: `arn:aws:sqs:${place}:work.fifo` },
    { Id: "5", Arn: `arn:aws:events:${place}:event-bus/orders` },
  ];
  const rule = { ...carrying, bus: "orders", State: "DISABLED" as const, Description: "d", targets };
  const buses = [
    { Name: "default" },
    { Name: "orders", Description: "of orders" },
    { Name: "aws.partner/x" },
  ];
  const { steps, left } = planned({ buses, rules: [rule, { ...rule, ManagedBy: "x.amazonaws.com" }] });
  expect(steps.map(wordOf)).toEqual([
    "queue dead",
    "queue work",
    "event-bus orders",
    "api-destinations/orders",
    "rule orders/a",
  ]);
  expect(steps.at(-1)).toMatchObject({
    made: {
      ...{ kind: "rule", bus: "orders", rule: "a", pattern: carrying.EventPattern, state: "DISABLED" },
      targets: [targets[0], targets[1], targets[4]],
    },
    notes: [expect.stringContaining("AWS's own services stay")],
  });
  expect(left).toEqual([
    { noun: "queue", name: "work.fifo", reason: expect.stringContaining("FIFO") },
    { noun: "event-bus", name: "aws.partner/x", reason: expect.stringContaining("partner") },
    { noun: "rule", name: "orders/a 3", reason: expect.stringContaining("its target is lambda") },
    { noun: "rule", name: "orders/a 4", reason: expect.stringContaining("its target is sqs") },
    { noun: "rule", name: "orders/a", reason: expect.stringContaining("keeps it for itself") },
  ]);
});

test.each<[string, Partial<Inventory>]>([
  ["another event", { rules: [{ ...carrying, EventPattern: '{"source":["other"]}' }] }],
  ["two rules", { rules: [carrying, { ...carrying, Name: "b" }] }],
  ["two targets", { rules: [{ ...carrying, targets: [...carrying.targets, ...carrying.targets] }] }],
  ["a pattern that is none", { rules: [{ ...carrying, EventPattern: '{"source":"punctual"}' }] }],
  ["the whole event", { rules: [{ ...carrying, targets: [{ Id: "1", Arn: destinationArn }] }] }],
])("with %s it stays an event", (_what, inventory) => {
  const { steps } = planned({ schedules: [event], ...inventory });
  expect(bodyOf(steps.find(({ noun }) => noun === "schedule"))).toMatchObject({
    target: { kind: "event-bus", bus: "default", source: "punctual", detailType: "Punctual Schedule" },
  });
});

test("a rule with a time becomes a schedule in UTC, one for each of its targets", () => {
  const targets = [
    { Id: "1", Arn: destinationArn, Input: "{}" },
    { Id: "2", Arn: destinationArn },
  ];
  expect(planned({ rules: [{ ...timed, targets }] }).steps.slice(1)).toMatchObject([
    { path: ["schedules", "default", "nightly-1"], body: { timezone: "UTC", input: "{}" } },
    {
      path: ["schedules", "default", "nightly-2"],
      notes: [expect.any(String), expect.stringContaining("Scheduled Event")],
    },
  ]);
});

test.each<[string, Partial<Inventory>, string]>([
  [
    "a Lambda function",
    { schedules: [{ ...event, Target: { Arn: `arn:aws:lambda:${place}:function:f`, RoleArn: "r" } }] },
    "its target is lambda",
  ],
  [
    "a universal target",
    {
      schedules: [
        { ...event, Target: { Arn: "arn:aws:scheduler:::aws-sdk:sfn:startExecution", RoleArn: "r" } },
      ],
    },
    "aws-sdk:sfn:startExecution",
  ],
  [
    "an input made of the event",
    { rules: [{ ...timed, targets: [{ Id: "1", Arn: destinationArn, InputPath: "$.time" }] }] },
    "made of the event",
  ],
  ["no target", { rules: [{ ...timed, targets: [] }] }, "no target"],
  [
    "an API destination of another account",
    { destinations: [], rules: [{ ...timed, targets: [{ Id: "1", Arn: destinationArn }] }] },
    "its target is events",
  ],
  ["an authorization that is new", { connections: [{ Name: "c" }] }, "its authorization is unknown"],
])("%s is left, with the reason", (_what, inventory, reason) => {
  expect(planned(inventory).left).toEqual([
    { noun: expect.any(String), name: expect.any(String), reason: expect.stringContaining(reason) },
  ]);
});
