// The secrets of connections at Secrets Manager, by the clients of the AWS SDK.
import {
  CreateConnectionCommand,
  DeauthorizeConnectionCommand,
  DescribeConnectionCommand,
  EventBridgeClient,
  UpdateConnectionCommand,
} from "@aws-sdk/client-eventbridge";
import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  TagResourceCommand,
} from "@aws-sdk/client-secrets-manager";
import { putConnection, type Principal } from "@punctual/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLiveDoor, thrown, type KeyOf, type LiveDoor } from "./live-door.ts";

let door: LiveDoor;
let client: SecretsManagerClient;
let events: EventBridgeClient;
beforeAll(async () => {
  door = await openLiveDoor();
  client = await secretsOf({});
  events = new EventBridgeClient(await door.settings());
});
afterAll(() => door.close());

const principal: Principal = { tenant: "default", actor: "test", role: "admin" };
const secretsOf = async (of: KeyOf) => new SecretsManagerClient(await door.settings(of));

async function connect(Name: string) {
  await events.send(
    new CreateConnectionCommand({
      Name,
      AuthorizationType: "API_KEY",
      AuthParameters: {
        ApiKeyAuthParameters: { ApiKeyName: "x-api-key", ApiKeyValue: `key of ${Name}` },
        InvocationHttpParameters: {
          HeaderParameters: [{ Key: "x-more", Value: "hidden", IsValueSecret: true }],
        },
      },
    }),
  );
  return arnOf(Name);
}

async function arnOf(Name: string): Promise<string> {
  const { SecretArn = "" } = await events.send(new DescribeConnectionCommand({ Name }));
  return SecretArn;
}

const valueOf = async (SecretId: string): Promise<unknown> => {
  const { SecretString = "" } = await client.send(new GetSecretValueCommand({ SecretId }));
  return JSON.parse(SecretString);
};

test("the secret of a connection is kept at Secrets Manager too", async () => {
  const ARN = await connect("kept");
  const shown = await client.send(new DescribeSecretCommand({ SecretId: ARN }));
  expect(shown).toMatchObject({
    ARN,
    Name: expect.stringMatching(/^events!connection\/kept\/[0-9a-f-]{36}$/),
    OwningService: "events",
  });
  expect(await valueOf(shown.Name ?? "")).toEqual({
    api_key_name: "x-api-key",
    api_key_value: "key of kept",
    invocation_http_parameters: {
      HeaderParameters: [{ Key: "x-more", Value: "hidden", IsValueSecret: true }],
    },
  });
  const [first] = Object.keys(shown.VersionIdsToStages ?? {});
  await events.send(
    new UpdateConnectionCommand({
      Name: "kept",
      AuthParameters: { ApiKeyAuthParameters: { ApiKeyValue: "another" } },
    }),
  );
  expect(await valueOf(ARN)).toMatchObject({ api_key_value: "another" });
  const { Versions = [] } = await client.send(new ListSecretVersionIdsCommand({ SecretId: ARN }));
  expect(Versions.map(({ VersionId, VersionStages }) => [VersionId === first, VersionStages])).toEqual([
    [false, ["AWSCURRENT"]],
  ]);
  expect(await client.send(new GetResourcePolicyCommand({ SecretId: ARN }))).toMatchObject({ ARN });
  const noted = await door.bench.testDatabase.database.execute(
    "select count(*)::integer as reads from punctual.audit_events where action = 'connection.read-secret' and subject = 'kept'",
  );
  expect(noted).toEqual([{ reads: 2 }]);
  await events.send(new DeauthorizeConnectionCommand({ Name: "kept" }));
  expect(await thrown(valueOf(ARN))).toMatchObject({ name: "ResourceNotFoundException" });
});

test("the secrets of connections are listed among the others", async () => {
  const other = await secretsOf({ tenant: "lists" });
  const own = { ...principal, tenant: "lists" };
  await other.send(new CreateSecretCommand({ Name: "a-plain-one", SecretString: "v" }));
  const definition = { kind: "basic", username: "ada", password: "the-password" } as const;
  await putConnection(door.bench.engine, own, { name: "of-rest", definition });
  const listed = async (Filters: ListSecretsCommand["input"]["Filters"]) => {
    const { SecretList = [] } = await other.send(
      new ListSecretsCommand({ Filters, SortBy: "name", SortOrder: "asc" }),
    );
    return SecretList.map(({ Name, OwningService }) => [Name?.replace(/\/[^/]*$/, ""), OwningService]);
  };
  const ofConnection = ["events!connection/of-rest", "events"];
  expect(await listed(undefined)).toEqual([["a-plain-one", undefined], ofConnection]);
  expect(await listed([{ Key: "owning-service", Values: ["events"] }])).toEqual([ofConnection]);
  expect(await listed([{ Key: "owning-service", Values: ["!events"] }])).toEqual([
    ["a-plain-one", undefined],
  ]);
  const { SecretValues = [] } = await other.send(
    new BatchGetSecretValueCommand({ Filters: [{ Key: "name", Values: ["events!connection/"] }] }),
  );
  expect(SecretValues.map(({ SecretString = "" }) => JSON.parse(SecretString))).toMatchObject([
    { username: "ada", password: "the-password" },
  ]);
});

test("the secret of a connection is told to admins alone, and changed at EventBridge alone", async () => {
  const SecretId = await connect("closed");
  const operator = await secretsOf({ role: "operator" });
  expect(await thrown(operator.send(new GetSecretValueCommand({ SecretId })))).toMatchObject({
    name: "AccessDeniedException",
    message: expect.stringContaining("is not authorized to perform: secretsmanager:GetSecretValue"),
  });
  const managed = {
    name: "InvalidRequestException",
    message: expect.stringContaining("because it is managed by another service: events."),
  };
  const changes = [
    client.send(new DeleteSecretCommand({ SecretId })),
    client.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true })),
    client.send(new PutSecretValueCommand({ SecretId, SecretString: "{}" })),
    client.send(new TagResourceCommand({ SecretId, Tags: [{ Key: "k", Value: "v" }] })),
    client.send(new CreateSecretCommand({ Name: "events!connection/mine/1", SecretString: "v" })),
  ];
  for (const change of changes) expect(await thrown(change)).toMatchObject(managed);
  const other = await secretsOf({ tenant: "other" });
  expect(await thrown(other.send(new DescribeSecretCommand({ SecretId })))).toMatchObject({
    name: "ResourceNotFoundException",
  });
});
