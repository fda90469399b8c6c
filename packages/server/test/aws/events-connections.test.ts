// Connections at the AWS door, by the EventBridge client of the AWS SDK.
import {
  CreateConnectionCommand,
  DeauthorizeConnectionCommand,
  DeleteConnectionCommand,
  DescribeApiDestinationCommand,
  DescribeConnectionCommand,
  ListConnectionsCommand,
  UpdateConnectionCommand,
  type ConnectionState,
  type CreateConnectionRequest,
} from "@aws-sdk/client-eventbridge";
import { putConnection, testConnection, type Principal } from "@punctual/engine";
import { startReceiver, type Receiver } from "@punctual/testing";
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
let receiver: Receiver;
const principal: Principal = { tenant: "default", actor: "test", role: "admin" };
beforeAll(async () => {
  receiver = await startReceiver();
  bench = await openEventsBench();
});
afterAll(async () => {
  await bench.close();
  await receiver.close();
});

const create = (wanted: CreateConnectionRequest) => bench.client.send(new CreateConnectionCommand(wanted));
const update = (wanted: ConstructorParameters<typeof UpdateConnectionCommand>[0]) =>
  bench.client.send(new UpdateConnectionCommand(wanted));
const describe = async (Name: string) => {
  const { $metadata: _metadata, ...shown } = await bench.client.send(new DescribeConnectionCommand({ Name }));
  return shown;
};
const missing = (name: string) =>
  notFound(`Failed to describe the connection(s). Connection '${name}' does not exist.`);

const basic = { BasicAuthParameters: { Username: "ada", Password: "the-password" } };
const apiKey = { ApiKeyAuthParameters: { ApiKeyName: "x-api-key", ApiKeyValue: "the-secret" } };
const oauth = () => ({
  OAuthParameters: {
    ClientParameters: { ClientID: "the-client", ClientSecret: "the-client-secret" },
    AuthorizationEndpoint: `${receiver.url}/token`,
    HttpMethod: "POST" as const,
  },
});

const arn = (name: string) =>
  expect.stringMatching(
    new RegExp(`^arn:aws:events:us-east-1:000000000000:connection/${name}/[0-9a-f-]{36}$`),
  );

test("a key or a password is authorized at once, and shown without its secret", async () => {
  const made = await create({
    Name: "basic",
    Description: "for tests",
    AuthorizationType: "BASIC",
    AuthParameters: basic,
  });
  expect(made).toMatchObject({ ConnectionArn: arn("basic"), ConnectionState: "AUTHORIZED" });
  await create({ Name: "key", AuthorizationType: "API_KEY", AuthParameters: apiKey });
  const at = new Date("2026-03-01T00:00:30Z");
  expect(await describe("basic")).toEqual({
    ConnectionArn: made.ConnectionArn,
    Name: "basic",
    Description: "for tests",
    ConnectionState: "AUTHORIZED",
    AuthorizationType: "BASIC",
    SecretArn: expect.stringMatching(
      /^arn:aws:secretsmanager:us-east-1:000000000000:secret:events!connection\/basic\/[0-9a-f-]{36}-\w{6}$/,
    ),
    AuthParameters: { BasicAuthParameters: { Username: "ada" } },
    CreationTime: at,
    LastModifiedTime: at,
    LastAuthorizedTime: at,
  });
  expect((await describe("key")).AuthParameters).toEqual({
    ApiKeyAuthParameters: { ApiKeyName: "x-api-key" },
  });
});

test("an empty block of parameters comes back empty", async () => {
  await create({
    Name: "empty",
    AuthorizationType: "BASIC",
    AuthParameters: { ...basic, InvocationHttpParameters: {} },
  });
  expect((await describe("empty")).AuthParameters).toEqual({
    BasicAuthParameters: { Username: "ada" },
    InvocationHttpParameters: {},
  });
});

test("values that are secret are never shown, the others are", async () => {
  const InvocationHttpParameters = {
    HeaderParameters: [
      { Key: "X-Tenant", Value: "acme", IsValueSecret: false },
      { Key: "X-Hidden", Value: "hidden-header", IsValueSecret: true },
    ],
    QueryStringParameters: [{ Key: "q", Value: "hidden-query", IsValueSecret: true }],
    BodyParameters: [{ Key: "b", Value: "hidden-body", IsValueSecret: true }],
  };
  await create({
    Name: "secret-values",
    AuthorizationType: "API_KEY",
    AuthParameters: { ...apiKey, InvocationHttpParameters },
  });
  expect((await describe("secret-values")).AuthParameters?.InvocationHttpParameters).toEqual({
    HeaderParameters: [
      { Key: "X-Tenant", Value: "acme", IsValueSecret: false },
      { Key: "X-Hidden", IsValueSecret: true },
    ],
    QueryStringParameters: [{ Key: "q", IsValueSecret: true }],
    BodyParameters: [{ Key: "b", IsValueSecret: true }],
  });
  const stored = await bench.bench.testDatabase.database.execute(
    "select c::text from punctual.connections c",
  );
  expect(JSON.stringify(stored)).not.toContain("hidden-");
  await testConnection(bench.bench.engine, principal, {
    name: "secret-values",
    url: `${receiver.url}/echo`,
    method: "POST",
    body: { own: 1 },
  });
  expect(receiver.requests.at(-1)).toMatchObject({
    path: "/echo?q=hidden-query",
    body: '{"own":1,"b":"hidden-body"}',
    headers: { "x-tenant": "acme", "x-hidden": "hidden-header", "x-api-key": "the-secret" },
  });
});

test("a name that is taken, or that no connection has, is told of", async () => {
  await create({ Name: "taken", AuthorizationType: "BASIC", AuthParameters: basic });
  await expect(
    create({ Name: "taken", AuthorizationType: "API_KEY", AuthParameters: apiKey }),
  ).rejects.toMatchObject(exists("Connection taken already exists."));
  expect((await describe("taken")).AuthorizationType).toBe("BASIC");
  await expect(describe("none")).rejects.toMatchObject(missing("none"));
  await expect(update({ Name: "none" })).rejects.toMatchObject(missing("none"));
  await expect(bench.client.send(new DeleteConnectionCommand({ Name: "none" }))).rejects.toMatchObject(
    missing("none"),
  );
});

test("a block that does not fit the type is told of", async () => {
  await expect(
    create({ Name: "unfit", AuthorizationType: "BASIC", AuthParameters: apiKey }),
  ).rejects.toMatchObject(
    validation("Parameter BasicAuthParameters is not valid. Reason: Missing required field(s)"),
  );
  await expect(describe("unfit")).rejects.toMatchObject(missing("unfit"));
});

test("an address for tokens that may not be called is refused", async () => {
  const wanted = oauth().OAuthParameters;
  for (const AuthorizationEndpoint of ["http://169.254.169.254/latest", "http://10.0.0.1/token"])
    await expect(
      create({
        Name: "refused",
        AuthorizationType: "OAUTH_CLIENT_CREDENTIALS",
        AuthParameters: { OAuthParameters: { ...wanted, AuthorizationEndpoint } },
      }),
    ).rejects.toMatchObject(validation("Parameter AuthorizationEndpoint is not valid"));
});

test("a broken constraint shows no secret", async () => {
  const refused = create({
    Name: "with blanks",
    AuthorizationType: unmodelled("KEY"),
    AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: "a:b", ApiKeyValue: "a:secret" } },
  });
  await expect(refused).rejects.toMatchObject(
    validation(
      expect.stringMatching(
        /^4 validation errors detected: Value 'with blanks' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: \[\\\.\\-_A-Za-z0-9\]\+; Value 'KEY' at 'authorizationType' failed to satisfy constraint: Member must satisfy enum value set: \[BASIC, OAUTH_CLIENT_CREDENTIALS, API_KEY\]/,
      ),
    ),
  );
  await expect(refused).rejects.toMatchObject({ message: expect.not.stringContaining("secret'") });
});

const stateOf = async (Name: string): Promise<ConnectionState | undefined> =>
  (await describe(Name)).ConnectionState;

test("a connection with tokens is authorizing, and authorized once it has one", async () => {
  receiver.answer({ status: 200, body: '{"access_token":"t","expires_in":3600}' });
  const made = await create({
    Name: "tokens",
    AuthorizationType: "OAUTH_CLIENT_CREDENTIALS",
    AuthParameters: {
      OAuthParameters: {
        ...oauth().OAuthParameters,
        OAuthHttpParameters: {
          BodyParameters: [
            { Key: "audience", Value: "api" },
            { Key: "pin", Value: "hidden-pin", IsValueSecret: true },
          ],
        },
      },
    },
  });
  expect(made.ConnectionState).toBe("AUTHORIZING");
  expect(made).not.toHaveProperty("LastAuthorizedTime");
  await expect.poll(() => stateOf("tokens")).toBe("AUTHORIZED");
  const { body = "" } = receiver.requests.at(-1) ?? {};
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    grant_type: "client_credentials",
    client_id: "the-client",
    client_secret: "the-client-secret",
    audience: "api",
    pin: "hidden-pin",
  });
  const shown = await describe("tokens");
  expect(shown.LastAuthorizedTime).toEqual(new Date("2026-03-01T00:00:30Z"));
  expect(shown.AuthParameters?.OAuthParameters).toEqual({
    ClientParameters: { ClientID: "the-client" },
    AuthorizationEndpoint: `${receiver.url}/token`,
    HttpMethod: "POST",
    OAuthHttpParameters: {
      BodyParameters: [
        { Key: "audience", Value: "api", IsValueSecret: false },
        { Key: "pin", IsValueSecret: true },
      ],
    },
  });
});

test("a connection whose token is refused is deauthorized, and says why", async () => {
  receiver.answer({ status: 403 });
  await create({ Name: "denied", AuthorizationType: "OAUTH_CLIENT_CREDENTIALS", AuthParameters: oauth() });
  await expect.poll(() => stateOf("denied")).toBe("DEAUTHORIZED");
  expect(await describe("denied")).toMatchObject({ StateReason: "the token endpoint answered 403" });
  const destination = { InvocationEndpoint: `${receiver.url}/hook` };
  const ConnectionArn = (await describe("denied")).ConnectionArn;
  await bench.destination("of-denied", { ...destination, ConnectionArn });
  const shown = await bench.client.send(new DescribeApiDestinationCommand({ Name: "of-denied" }));
  expect(shown.ApiDestinationState).toBe("INACTIVE");
});

test("private connectivity is refused", async () => {
  const resource = "arn:aws:vpc-lattice:us-east-1:000000000000:resourceconfiguration/r";
  await expect(
    create({
      Name: "private",
      AuthorizationType: "BASIC",
      AuthParameters: basic,
      InvocationConnectivityParameters: { ResourceParameters: { ResourceConfigurationArn: resource } },
    }),
  ).rejects.toMatchObject(
    validation(expect.stringMatching(/^InvocationConnectivityParameters is not supported\./)),
  );
});

/** What the receiver gets with a connection. */
async function sentWith(name: string) {
  receiver.answer({ status: 200 });
  const url = `${receiver.url}/sent`;
  await testConnection(bench.bench.engine, principal, { name, url, method: "POST" });
  return receiver.requests.at(-1)?.headers;
}

test("what an update leaves out stays, the secret too", async () => {
  await create({
    Name: "changed",
    Description: "before",
    AuthorizationType: "BASIC",
    AuthParameters: {
      ...basic,
      InvocationHttpParameters: {
        HeaderParameters: [{ Key: "X-Hidden", Value: "kept", IsValueSecret: true }],
      },
    },
  });
  expect(await update({ Name: "changed", Description: "after" })).toMatchObject({
    ConnectionArn: arn("changed"),
    ConnectionState: "AUTHORIZED",
    LastAuthorizedTime: expect.any(Date),
  });
  await update({ Name: "changed", AuthParameters: { BasicAuthParameters: { Username: "grace" } } });
  await update({
    Name: "changed",
    AuthParameters: {
      InvocationHttpParameters: {
        HeaderParameters: [
          { Key: "X-Hidden", IsValueSecret: true },
          { Key: "X-More", Value: "more" },
        ],
      },
    },
  });
  expect(await describe("changed")).toMatchObject({
    Description: "after",
    AuthParameters: { BasicAuthParameters: { Username: "grace" } },
  });
  const pair = Buffer.from("grace:the-password").toString("base64");
  expect(await sentWith("changed")).toMatchObject({
    authorization: `Basic ${pair}`,
    "x-hidden": "kept",
    "x-more": "more",
  });
});

test("an update may change the type", async () => {
  await create({ Name: "turned", AuthorizationType: "BASIC", AuthParameters: basic });
  await expect(update({ Name: "turned", AuthorizationType: "API_KEY" })).rejects.toMatchObject(
    validation("Parameter ApiKeyAuthParameters is not valid. Reason: Missing required field(s)"),
  );
  await update({ Name: "turned", AuthorizationType: "API_KEY", AuthParameters: apiKey });
  expect(await describe("turned")).toMatchObject({
    AuthorizationType: "API_KEY",
    AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: "x-api-key" } },
  });
  expect((await describe("turned")).AuthParameters?.BasicAuthParameters).toBeUndefined();
  expect(await sentWith("turned")).toMatchObject({ "x-api-key": "the-secret" });
});

test("a deauthorized connection sends nothing, until it is given another secret", async () => {
  await create({ Name: "stopped", AuthorizationType: "BASIC", AuthParameters: basic });
  expect(await bench.client.send(new DeauthorizeConnectionCommand({ Name: "stopped" }))).toMatchObject({
    ConnectionArn: arn("stopped"),
    ConnectionState: "DEAUTHORIZING",
  });
  expect(await stateOf("stopped")).toBe("DEAUTHORIZED");
  const before = receiver.requests.length;
  const url = `${receiver.url}/sent`;
  const trial = await testConnection(bench.bench.engine, principal, { name: "stopped", url, method: "POST" });
  expect(trial).toMatchObject({ outcome: "failed", error: "the target's connection was deauthorized" });
  expect(receiver.requests).toHaveLength(before);
  await expect(update({ Name: "stopped", Description: "still" })).rejects.toMatchObject(
    validation("Parameter BasicAuthParameters is not valid. Reason: Missing required field(s)"),
  );
  await update({ Name: "stopped", AuthParameters: basic });
  expect(await stateOf("stopped")).toBe("AUTHORIZED");
  expect(await sentWith("stopped")).toHaveProperty("authorization");
});

test("a deleted connection is not found, and its API destinations are inactive", async () => {
  const ConnectionArn = await bench.connection("gone");
  await bench.destination("of-gone", { ConnectionArn, InvocationEndpoint: `${receiver.url}/hook` });
  expect(await bench.client.send(new DeleteConnectionCommand({ Name: "gone" }))).toMatchObject({
    ConnectionArn,
    ConnectionState: "DELETING",
  });
  await expect(describe("gone")).rejects.toMatchObject(missing("gone"));
  const shown = await bench.client.send(new DescribeApiDestinationCommand({ Name: "of-gone" }));
  expect(shown.ApiDestinationState).toBe("INACTIVE");
});

test("connections are listed by name, by pages, by prefix, by state", async () => {
  for (const name of ["list-c", "list-a", "list-b"]) await bench.connection(name);
  await bench.client.send(new DeauthorizeConnectionCommand({ Name: "list-b" }));
  const list = (input: ConstructorParameters<typeof ListConnectionsCommand>[0]) =>
    bench.client.send(new ListConnectionsCommand({ NamePrefix: "list-", ...input }));
  const first = await list({ Limit: 2 });
  expect(first.Connections?.map(({ Name }) => Name)).toEqual(["list-a", "list-b"]);
  const { $metadata: _metadata, ...second } = await list({ Limit: 2, NextToken: first.NextToken });
  expect(second).toEqual({
    Connections: [
      {
        ConnectionArn: arn("list-c"),
        Name: "list-c",
        ConnectionState: "AUTHORIZED",
        AuthorizationType: "API_KEY",
        CreationTime: expect.any(Date),
        LastModifiedTime: expect.any(Date),
        LastAuthorizedTime: expect.any(Date),
      },
    ],
  });
  expect((await list({ ConnectionState: "DEAUTHORIZED" })).Connections).toMatchObject([{ Name: "list-b" }]);
  expect((await list({ ConnectionState: "CREATING" })).Connections).toEqual([]);
  await expect(list({ Limit: 3, NextToken: "x" })).rejects.toMatchObject(validation("Invalid NextToken."));
});

test("a connection of the REST API is shown", async () => {
  await putConnection(bench.bench.engine, principal, {
    name: "rest",
    definition: { kind: "bearer", token: "the-token", headers: { "X-Own": "yes" } },
  });
  expect(await describe("rest")).toMatchObject({
    AuthorizationType: "API_KEY",
    AuthParameters: {
      ApiKeyAuthParameters: { ApiKeyName: "Authorization" },
      InvocationHttpParameters: {
        HeaderParameters: [{ Key: "X-Own", Value: "yes", IsValueSecret: false }],
      },
    },
  });
  await update({ Name: "rest", Description: "by the other door" });
  expect(await sentWith("rest")).toMatchObject({ authorization: "Bearer the-token", "x-own": "yes" });
});

test("another tenant's connection is not there", async () => {
  await bench.connection("mine");
  await expect(bench.stranger.send(new DescribeConnectionCommand({ Name: "mine" }))).rejects.toMatchObject(
    missing("mine"),
  );
  await expect(bench.stranger.send(new DeleteConnectionCommand({ Name: "mine" }))).rejects.toMatchObject(
    missing("mine"),
  );
  expect((await bench.stranger.send(new ListConnectionsCommand({}))).Connections).toEqual([]);
});
