// API destinations at the AWS door, by the EventBridge client of the AWS SDK.
import {
  CreateApiDestinationCommand,
  DeleteApiDestinationCommand,
  DescribeApiDestinationCommand,
  ListApiDestinationsCommand,
  UpdateApiDestinationCommand,
  type CreateApiDestinationCommandInput,
} from "@aws-sdk/client-eventbridge";
import { getApiDestination, type Principal } from "@punctual/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  exists,
  notFound,
  openEventsBench,
  unmodelled,
  validation,
  type EventsBench,
} from "./events-bench.ts";

let bench: EventsBench;
let ConnectionArn = "";
const principal: Principal = { tenant: "default", actor: "test", role: "admin" };
beforeAll(async () => {
  bench = await openEventsBench();
  ConnectionArn = await bench.connection("c");
});
afterAll(() => bench.close());

const InvocationEndpoint = "https://example.com/orders/*";
const create = (Name: string, more: Partial<CreateApiDestinationCommandInput> = {}) =>
  bench.client.send(
    new CreateApiDestinationCommand({ Name, ConnectionArn, InvocationEndpoint, HttpMethod: "POST", ...more }),
  );
const describe = async (Name: string) => {
  const shown = await bench.client.send(new DescribeApiDestinationCommand({ Name }));
  const { $metadata: _metadata, ...rest } = shown;
  return rest;
};
const missing = (name: string) =>
  notFound(`Failed to describe the api-destination(s). An api-destination '${name}' does not exist.`);
const at = new Date("2026-03-01T00:00:30Z");

test("an API destination is made, and shown with its default rate", async () => {
  const { $metadata: _metadata, ...made } = await create("made", { Description: "for tests" });
  const common = {
    ApiDestinationArn: expect.stringMatching(
      /^arn:aws:events:us-east-1:000000000000:api-destination\/made\/[0-9a-f-]{36}$/,
    ),
    ApiDestinationState: "ACTIVE",
    CreationTime: at,
    LastModifiedTime: at,
  };
  expect(made).toEqual(common);
  expect(await describe("made")).toEqual({
    ...common,
    Name: "made",
    Description: "for tests",
    ConnectionArn,
    InvocationEndpoint,
    HttpMethod: "POST",
    InvocationRateLimitPerSecond: 300,
  });
  await expect(create("made")).rejects.toMatchObject(exists("An api-destination 'made' already exists."));
  expect(await getApiDestination(bench.bench.engine, principal, { name: "made" })).toMatchObject({
    url: InvocationEndpoint,
    connection: "c",
    timeoutSeconds: 5,
  });
});

test("the constraints of its members are told in AWS's order", async () => {
  const refused = create("n", {
    ConnectionArn: "c",
    HttpMethod: unmodelled("TRACE"),
    InvocationRateLimitPerSecond: 0,
  });
  await expect(refused).rejects.toMatchObject(
    validation(
      "3 validation errors detected: " +
        "Value 'c' at 'connectionArn' failed to satisfy constraint: Member must satisfy regular expression pattern: ^arn:aws([a-z]|\\-)*:events:([a-z]|\\d|\\-)*:([0-9]{12})?:connection\\/[\\.\\-_A-Za-z0-9]+\\/[\\-A-Za-z0-9]+$; " +
        "Value 'TRACE' at 'httpMethod' failed to satisfy constraint: Member must satisfy enum value set: [HEAD, POST, PATCH, DELETE, PUT, GET, OPTIONS]; " +
        "Value '0' at 'invocationRateLimitPerSecond' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ),
  );
});

test("an endpoint that may not be called is refused in AWS's words", async () => {
  for (const endpoint of [
    "http://10.0.0.1/x",
    "http://169.254.169.254/latest/meta-data",
    "https://*.example.com/x",
    "ftp://example.com/x",
    "https://example.com:22/x",
  ])
    await expect(create("refused", { InvocationEndpoint: endpoint })).rejects.toMatchObject(
      validation(`Parameter InvocationEndpoint is not valid. Reason: Endpoint '${endpoint}' is not valid`),
    );
  await expect(describe("refused")).rejects.toMatchObject(missing("refused"));
});

test("a connection of another region or name is refused", async () => {
  const elsewhere = ConnectionArn.replace("us-east-1", "eu-west-1");
  await expect(create("far", { ConnectionArn: elsewhere })).rejects.toMatchObject(
    validation(`Invalid ARN: '${elsewhere}'`),
  );
  const unknown = notFound("Failed to describe the connection(s). Connection 'c' does not exist.");
  const [place = ""] = ConnectionArn.split("/c/");
  const other = `${place}/c/00000000-0000-4000-8000-000000000000`;
  await expect(create("far", { ConnectionArn: other })).rejects.toMatchObject(unknown);
  const none = ConnectionArn.replace("/c/", "/none/");
  await expect(create("far", { ConnectionArn: none })).rejects.toMatchObject(
    notFound("Failed to describe the connection(s). Connection 'none' does not exist."),
  );
});

test("what an update of an API destination leaves out stays", async () => {
  await create("changed", { Description: "before", InvocationRateLimitPerSecond: 7 });
  const update = (more: object) =>
    bench.client.send(new UpdateApiDestinationCommand({ Name: "changed", ...more }));
  expect(await update({ HttpMethod: "PUT" })).toMatchObject({ ApiDestinationState: "ACTIVE" });
  await update({ Description: "after", InvocationEndpoint: "https://example.com/after" });
  expect(await describe("changed")).toMatchObject({
    Description: "after",
    ConnectionArn,
    InvocationEndpoint: "https://example.com/after",
    HttpMethod: "PUT",
    InvocationRateLimitPerSecond: 7,
  });
  await expect(update({ InvocationEndpoint: "http://10.0.0.1/" })).rejects.toMatchObject(
    validation("Parameter InvocationEndpoint is not valid. Reason: Endpoint 'http://10.0.0.1/' is not valid"),
  );
  await expect(bench.client.send(new UpdateApiDestinationCommand({ Name: "none" }))).rejects.toMatchObject(
    missing("none"),
  );
});

test("API destinations are listed by name, by pages, by prefix, by connection", async () => {
  const other = await bench.connection("other");
  await create("list-b");
  await create("list-a", { ConnectionArn: other });
  await create("list-c", { Description: "not shown in lists" });
  const list = (input: object) =>
    bench.client.send(new ListApiDestinationsCommand({ NamePrefix: "list-", ...input }));
  const first = await list({ Limit: 2 });
  expect(first.ApiDestinations?.map(({ Name }) => Name)).toEqual(["list-a", "list-b"]);
  const second = await list({ Limit: 2, NextToken: first.NextToken });
  expect(second.NextToken).toBeUndefined();
  expect(second.ApiDestinations).toEqual([
    {
      ApiDestinationArn: expect.any(String),
      Name: "list-c",
      ApiDestinationState: "ACTIVE",
      ConnectionArn,
      InvocationEndpoint,
      HttpMethod: "POST",
      InvocationRateLimitPerSecond: 300,
      CreationTime: at,
      LastModifiedTime: at,
    },
  ]);
  expect((await list({ ConnectionArn: other })).ApiDestinations).toMatchObject([{ Name: "list-a" }]);
  await expect(list({ ConnectionArn: other, NextToken: first.NextToken })).rejects.toMatchObject(
    validation("Invalid NextToken."),
  );
});

test("a deleted API destination is not found, whatever rule names it", async () => {
  const { ApiDestinationArn: Arn = "" } = await create("gone");
  const HttpParameters = { PathParameterValues: ["1"] };
  await bench.rule("of-gone", { ScheduleExpression: "rate(5 minutes)" }, { Arn, HttpParameters });
  await bench.client.send(new DeleteApiDestinationCommand({ Name: "gone" }));
  await expect(describe("gone")).rejects.toMatchObject(missing("gone"));
  await expect(bench.client.send(new DeleteApiDestinationCommand({ Name: "gone" }))).rejects.toMatchObject(
    missing("gone"),
  );
});

test("another tenant's API destination is not there", async () => {
  await create("mine");
  await expect(
    bench.stranger.send(new DescribeApiDestinationCommand({ Name: "mine" })),
  ).rejects.toMatchObject(missing("mine"));
  expect((await bench.stranger.send(new ListApiDestinationsCommand({}))).ApiDestinations).toEqual([]);
});
