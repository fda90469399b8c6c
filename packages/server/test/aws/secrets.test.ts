// Secrets Manager for the client of the AWS SDK: secrets are kept, versioned by staging labels, found, deleted and restored.
import { randomUUID } from "node:crypto";
import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  SecretsManagerClient,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from "@aws-sdk/client-secrets-manager";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startedAt } from "../door.ts";
import { openLiveDoor, thrown, type LiveDoor } from "./live-door.ts";

let door: LiveDoor;
let client: SecretsManagerClient;
beforeAll(async () => {
  door = await openLiveDoor();
  client = new SecretsManagerClient(await door.settings());
});
afterAll(() => door.close());

const create = (Name: string, SecretString = "first", more: Partial<CreateSecretCommand["input"]> = {}) =>
  client.send(new CreateSecretCommand({ Name, SecretString, ...more }));
const read = async (SecretId: string, more: Partial<GetSecretValueCommand["input"]> = {}) =>
  client.send(new GetSecretValueCommand({ SecretId, ...more }));
const describeSecret = (SecretId: string) => client.send(new DescribeSecretCommand({ SecretId }));
const put = (SecretId: string, SecretString: string, more: Partial<PutSecretValueCommand["input"]> = {}) =>
  client.send(new PutSecretValueCommand({ SecretId, SecretString, ...more }));
const missing = {
  name: "ResourceNotFoundException",
  message: "Secrets Manager can't find the specified secret.",
  $metadata: { httpStatusCode: 400 },
};
const marked = {
  name: "InvalidRequestException",
  message: "You can't perform this operation on the secret because it was marked for deletion.",
};

describe("a secret", () => {
  test("a secret is made, and read by name, by ARN and by ARN without its suffix", async () => {
    const region = "us-east-2";
    const own = new SecretsManagerClient(await door.settings({ region }));
    const made = await own.send(
      new CreateSecretCommand({ Name: "prod/INTERNAL_JOBS_KEY", SecretString: "c2VjcmV0IG9mIHRoZSBqb2Jz" }),
    );
    expect(made).toMatchObject({
      Name: "prod/INTERNAL_JOBS_KEY",
      ARN: expect.stringMatching(
        /^arn:aws:secretsmanager:us-east-2:000000000000:secret:prod\/INTERNAL_JOBS_KEY-[A-Za-z0-9]{6}$/,
      ),
      VersionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    for (const SecretId of ["prod/INTERNAL_JOBS_KEY", made.ARN, made.ARN?.slice(0, -7)])
      expect(await own.send(new GetSecretValueCommand({ SecretId }))).toMatchObject({
        ARN: made.ARN,
        Name: "prod/INTERNAL_JOBS_KEY",
        SecretString: "c2VjcmV0IG9mIHRoZSBqb2Jz",
        VersionId: made.VersionId,
        VersionStages: ["AWSCURRENT"],
        CreatedDate: new Date(startedAt),
      });
    expect(await thrown(read("prod/INTERNAL_JOBS_KEY"))).toMatchObject(missing);
    expect(await thrown(read(made.ARN ?? ""))).toMatchObject(missing);
  });

  test("a secret is kept sealed, and its value is in no log and no audit", async () => {
    await create("sealed", "a-value-that-nobody-sees");
    const rows = await door.bench.testDatabase.database.execute(
      "select v::text as text from punctual.secret_versions v union all select e::text from punctual.audit_events e",
    );
    expect(JSON.stringify(rows)).not.toContain("a-value-that-nobody-sees");
    expect(JSON.stringify(door.log)).not.toContain("a-value-that-nobody-sees");
  });

  test("a secret may be bytes", async () => {
    const SecretBinary = Uint8Array.of(0, 255, 1);
    await client.send(new CreateSecretCommand({ Name: "bytes", SecretBinary }));
    const { SecretBinary: bytes, SecretString } = await read("bytes");
    expect([[...(bytes ?? [])], SecretString]).toEqual([[0, 255, 1], undefined]);
  });

  test("a secret may be made without a value, and gets its first one later", async () => {
    const made = await client.send(new CreateSecretCommand({ Name: "empty" }));
    expect(made.VersionId).toBeUndefined();
    expect(await thrown(read("empty"))).toMatchObject({
      name: "ResourceNotFoundException",
      message: "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
    });
    await put("empty", "now", { VersionStages: ["mine"] });
    expect((await read("empty")).VersionStages).toEqual(["AWSCURRENT", "mine"]);
  });

  test("another tenant's secret is not there, and may have the same name", async () => {
    const { ARN } = await create("of-one-tenant");
    const other = new SecretsManagerClient(await door.settings({ tenant: "other" }));
    for (const SecretId of ["of-one-tenant", ARN])
      expect(await thrown(other.send(new GetSecretValueCommand({ SecretId })))).toMatchObject(missing);
    expect((await other.send(new ListSecretsCommand({}))).SecretList).toEqual([]);
    expect(await other.send(new CreateSecretCommand({ Name: "of-one-tenant" }))).toMatchObject({
      ARN: expect.not.stringContaining(":000000000000:"),
    });
  });

  test("a viewer sees secrets, and no value", async () => {
    await create("for-operators");
    const viewer = new SecretsManagerClient(await door.settings({ role: "viewer" }));
    const SecretId = "for-operators";
    expect((await viewer.send(new DescribeSecretCommand({ SecretId }))).Name).toBe(SecretId);
    expect(await thrown(viewer.send(new GetSecretValueCommand({ SecretId })))).toMatchObject({
      name: "AccessDeniedException",
      message: expect.stringContaining("is not authorized to perform: secretsmanager:GetSecretValue"),
    });
  });

  test("a secret is described with everything but its value", async () => {
    const Tags = [{ Key: "env", Value: "prod" }];
    const more = { Description: "d", KmsKeyId: "alias/k", Tags };
    const { ARN, VersionId = "" } = await create("described", "v", more);
    await read("described");
    expect(await describeSecret("described")).toMatchObject({
      ARN,
      ...more,
      Name: "described",
      CreatedDate: new Date(startedAt),
      LastChangedDate: new Date(startedAt),
      LastAccessedDate: new Date("2026-03-01T00:00:00Z"),
      VersionIdsToStages: { [VersionId]: ["AWSCURRENT"] },
    });
    expect(await client.send(new GetResourcePolicyCommand({ SecretId: "described" }))).toMatchObject({ ARN });
  });
});

describe("a name or a value that does not fit", () => {
  test.each([
    [
      "a b",
      "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!",
    ],
    ["a".repeat(513), "Member must have length less than or equal to 512"],
  ])("is refused: %s", async (Name, message) => {
    expect(await thrown(create(Name))).toMatchObject({
      name: "ValidationException",
      message: expect.stringContaining(message),
    });
  });

  test("a value that does not fit is refused, and is not in the answer", async () => {
    const error = await thrown(create("too-long", "x".repeat(65_537)));
    expect(error).toMatchObject({
      name: "ValidationException",
      message:
        "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 65536",
    });
    expect(await thrown(create("short", "v", { ClientRequestToken: "short" }))).toMatchObject({
      message: expect.stringContaining("Member must have length greater than or equal to 32"),
    });
    expect(await thrown(create("both", "v", { SecretBinary: Uint8Array.of(1) }))).toMatchObject({
      name: "InvalidParameterException",
      message: "You can't specify both a binary secret value and a string secret value in the same secret.",
    });
    expect(await thrown(client.send(new PutSecretValueCommand({ SecretId: "too-long" })))).toMatchObject({
      name: "InvalidRequestException",
      message: "You must provide either SecretString or SecretBinary.",
    });
    expect(await thrown(describeSecret("too-long"))).toMatchObject(missing);
  });

  test("replicas in other regions are refused", async () => {
    const more = { AddReplicaRegions: [{ Region: "eu-west-1" }] };
    expect(await thrown(create("replicated", "v", more))).toMatchObject({
      name: "InvalidParameterException",
    });
  });
});

describe("a call that is repeated", () => {
  test("a creation that is repeated with its token makes no second secret", async () => {
    const ClientRequestToken = randomUUID();
    const first = await create("repeated", "v", { ClientRequestToken });
    expect(await create("repeated", "v", { ClientRequestToken })).toMatchObject({
      ARN: first.ARN,
      VersionId: ClientRequestToken,
    });
    expect(await thrown(create("repeated", "other", { ClientRequestToken }))).toMatchObject({
      name: "ResourceExistsException",
    });
    expect(await thrown(create("repeated", "v"))).toMatchObject({
      name: "ResourceExistsException",
      message: "The operation failed because the secret repeated already exists.",
    });
  });

  test("a value that is put again with its token makes no second version", async () => {
    await create("put-twice");
    const ClientRequestToken = randomUUID();
    await put("put-twice", "second", { ClientRequestToken });
    await put("put-twice", "third");
    const again = await put("put-twice", "second", { ClientRequestToken });
    expect(again.VersionStages).toEqual(["AWSPREVIOUS"]);
    expect((await read("put-twice")).SecretString).toBe("third");
    expect(await thrown(put("put-twice", "fourth", { ClientRequestToken }))).toMatchObject({
      name: "ResourceExistsException",
      message: `You can't use ClientRequestToken ${ClientRequestToken} because that value is already in use for a version of secret put-twice.`,
    });
  });
});

describe("staging labels", () => {
  test("labels rotate a secret: pending, then current, then rolled back", async () => {
    const SecretId = "rotated";
    const { VersionId: first = "" } = await create(SecretId, "one");
    const { VersionId: second = "" } = await put(SecretId, "two", { VersionStages: ["AWSPENDING"] });
    expect((await read(SecretId)).SecretString).toBe("one");
    expect((await read(SecretId, { VersionStage: "AWSPENDING" })).SecretString).toBe("two");
    const move = (VersionStage: string, from?: string, to?: string) =>
      client.send(
        new UpdateSecretVersionStageCommand({
          SecretId,
          VersionStage,
          RemoveFromVersionId: from,
          MoveToVersionId: to,
        }),
      );
    await move("AWSCURRENT", first, second);
    await move("AWSPENDING", second);
    expect((await describeSecret(SecretId)).VersionIdsToStages).toEqual({
      [first]: ["AWSPREVIOUS"],
      [second]: ["AWSCURRENT"],
    });
    await move("AWSCURRENT", second, first);
    expect((await read(SecretId)).SecretString).toBe("one");
    expect((await read(SecretId, { VersionStage: "AWSPREVIOUS" })).SecretString).toBe("two");
  });

  test("a label is moved only by who knows where it is, and AWSCURRENT is never nowhere", async () => {
    const SecretId = "moved";
    const { VersionId: first = "" } = await create(SecretId, "one");
    const { VersionId: second = "" } = await put(SecretId, "two");
    const move = (input: Partial<UpdateSecretVersionStageCommand["input"]>) =>
      thrown(
        client.send(new UpdateSecretVersionStageCommand({ SecretId, VersionStage: "AWSCURRENT", ...input })),
      );
    expect(await move({ MoveToVersionId: first })).toMatchObject({
      name: "InvalidParameterException",
      message: expect.stringContaining("The parameter RemoveFromVersionId can't be empty."),
    });
    expect(await move({ RemoveFromVersionId: first, MoveToVersionId: first })).toMatchObject({
      name: "InvalidParameterException",
    });
    expect(await move({ RemoveFromVersionId: second })).toMatchObject({
      name: "InvalidParameterException",
      message: expect.stringContaining("It can't be completely removed."),
    });
    expect(await move({})).toMatchObject({ name: "InvalidParameterException" });
    const unknown = randomUUID();
    expect(await move({ RemoveFromVersionId: second, MoveToVersionId: unknown })).toMatchObject({
      name: "ResourceNotFoundException",
      message: `Secrets Manager can't find the specified secret value for VersionId: ${unknown}`,
    });
    expect((await read(SecretId)).VersionId).toBe(second);
  });

  test("a label and a version's id have to fit where both are named", async () => {
    const SecretId = "both-named";
    const { VersionId } = await create(SecretId);
    expect((await read(SecretId, { VersionId, VersionStage: "AWSCURRENT" })).VersionId).toBe(VersionId);
    expect((await read(SecretId, { VersionId })).VersionId).toBe(VersionId);
    expect(await thrown(read(SecretId, { VersionId, VersionStage: "AWSPREVIOUS" }))).toMatchObject({
      name: "ResourceNotFoundException",
    });
    expect(await thrown(read(SecretId, { VersionStage: "none" }))).toMatchObject({
      message: "Secrets Manager can't find the specified secret value for staging label: none",
    });
  });

  test("versions without a label are listed only when asked for, in pages", async () => {
    const SecretId = "listed-versions";
    await create(SecretId, "0");
    for (const value of ["1", "2", "3"]) await put(SecretId, value);
    const labelled = await client.send(new ListSecretVersionIdsCommand({ SecretId }));
    expect(labelled.Versions?.map((version) => version.VersionStages)).toEqual([
      ["AWSPREVIOUS"],
      ["AWSCURRENT"],
    ]);
    const all = { SecretId, IncludeDeprecated: true, MaxResults: 3 };
    const page = await client.send(new ListSecretVersionIdsCommand(all));
    const rest = await client.send(new ListSecretVersionIdsCommand({ ...all, NextToken: page.NextToken }));
    expect([page.Versions?.length, rest.Versions?.length, rest.NextToken]).toEqual([3, 1, undefined]);
  });

  test("a version has at most twenty labels", async () => {
    const VersionStages = Array.from({ length: 20 }, (_, index) => `label-${index}`);
    await create("many-labels");
    expect(await thrown(put("many-labels", "v", { VersionStages: [...VersionStages, "x"] }))).toMatchObject({
      name: "ValidationException",
    });
    await put("many-labels", "v", { VersionStages });
    expect((await read("many-labels", { VersionStage: "label-19" })).VersionStages).toHaveLength(20);
  });
});

describe("an update", () => {
  test("an update changes what it names, and makes a version only of a value", async () => {
    const SecretId = "updated";
    const { VersionId } = await create(SecretId, "one", { Description: "before" });
    const described = await client.send(new UpdateSecretCommand({ SecretId, Description: "after" }));
    expect(described.VersionId).toBeUndefined();
    const valued = await client.send(new UpdateSecretCommand({ SecretId, SecretString: "two" }));
    expect(valued.VersionId).not.toBe(VersionId);
    expect((await read(SecretId)).SecretString).toBe("two");
    expect((await describeSecret(SecretId)).Description).toBe("after");
    expect(await thrown(client.send(new UpdateSecretCommand({ SecretId: "no-such" })))).toMatchObject(
      missing,
    );
  });

  test("tags of a secret are added, replaced and taken away", async () => {
    const SecretId = "tagged";
    await create(SecretId, "v", {
      Tags: [
        { Key: "a", Value: "1" },
        { Key: "b", Value: "2" },
      ],
    });
    const Tags = [
      { Key: "b", Value: "3" },
      { Key: "c", Value: "" },
    ];
    await client.send(new TagResourceCommand({ SecretId, Tags }));
    await client.send(new UntagResourceCommand({ SecretId, TagKeys: ["a", "unknown"] }));
    expect((await describeSecret(SecretId)).Tags).toEqual(Tags);
    const many = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: "" }));
    expect(await thrown(client.send(new TagResourceCommand({ SecretId, Tags: many })))).toMatchObject({
      name: "LimitExceededException",
    });
  });
});

describe("the deletion of a secret", () => {
  const remove = (SecretId: string, more: Partial<DeleteSecretCommand["input"]> = {}) =>
    client.send(new DeleteSecretCommand({ SecretId, ...more }));

  test("a deletion can be taken back within its window", async () => {
    const { ARN } = await create("restored");
    const { DeletionDate } = await remove("restored", { RecoveryWindowInDays: 7 });
    expect(DeletionDate).toEqual(new Date(new Date(startedAt).getTime() + 7 * 86_400_000));
    expect((await describeSecret("restored")).DeletedDate).toEqual(DeletionDate);
    for (const refused of [() => read("restored"), () => put("restored", "v"), () => remove("restored")])
      expect(await thrown(refused())).toMatchObject(marked);
    expect(await thrown(create("restored"))).toMatchObject({
      message:
        "You can't create this secret because a secret with this name is already scheduled for deletion.",
    });
    expect(await client.send(new RestoreSecretCommand({ SecretId: "restored" }))).toMatchObject({ ARN });
    expect((await read("restored")).SecretString).toBe("first");
  });

  test("a deletion is over with its window, and the name is free again", async () => {
    const { ARN } = await create("gone");
    await remove("gone");
    await door.bench.clock.advance({ days: 30 });
    try {
      expect(await thrown(describeSecret("gone"))).toMatchObject(missing);
      const again = await create("gone", "anew");
      expect(again.ARN).not.toBe(ARN);
      expect(await thrown(read(ARN ?? ""))).toMatchObject(missing);
    } finally {
      await door.bench.clock.set(startedAt);
    }
  });

  test("a deletion by force is at once, also of what is not there", async () => {
    await create("forced");
    await remove("forced", { ForceDeleteWithoutRecovery: true });
    expect(await thrown(describeSecret("forced"))).toMatchObject(missing);
    expect(await remove("forced", { ForceDeleteWithoutRecovery: true })).toMatchObject({ Name: "forced" });
    expect(await thrown(remove("forced"))).toMatchObject(missing);
  });

  test.each([
    [
      { RecoveryWindowInDays: 6 },
      "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).",
    ],
    [
      { RecoveryWindowInDays: 31 },
      "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).",
    ],
    [
      { RecoveryWindowInDays: 7, ForceDeleteWithoutRecovery: true },
      "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
    ],
  ])("with %j is refused", async (input, message) => {
    expect(await thrown(remove("any", input))).toMatchObject({ name: "InvalidParameterException", message });
  });
});

describe("the list of secrets", () => {
  let listing: SecretsManagerClient;
  beforeAll(async () => {
    listing = new SecretsManagerClient(await door.settings({ tenant: "lister" }));
    const secrets = [
      { Name: "prod/db", Description: "Database of Prod", Tags: [{ Key: "team", Value: "core" }] },
      { Name: "prod/api", Tags: [{ Key: "team", Value: "edge" }] },
      { Name: "test/api", Description: "of tests" },
    ];
    for (const secret of secrets) await listing.send(new CreateSecretCommand(secret));
  });
  const names = async (input: Partial<ListSecretsCommand["input"]> = {}) =>
    (await listing.send(new ListSecretsCommand(input))).SecretList?.map(({ Name }) => Name);

  test.each([
    [{ Key: "name", Values: ["prod"] }, ["prod/db", "prod/api"]],
    [{ Key: "name", Values: ["!prod"] }, ["test/api"]],
    [{ Key: "name", Values: ["PROD"] }, []],
    [{ Key: "description", Values: ["database"] }, ["prod/db"]],
    [{ Key: "tag-key", Values: ["te"] }, ["prod/db", "prod/api"]],
    [{ Key: "tag-value", Values: ["core", "edge"] }, ["prod/db", "prod/api"]],
    [{ Key: "all", Values: ["prod CORE"] }, ["prod/db"]],
    [{ Key: "owning-service", Values: ["events"] }, []],
  ] as const)("by %j has %j", async ({ Key, Values }, wanted) => {
    const listed = await names({ Filters: [{ Key, Values: [...Values] }], SortOrder: "asc" });
    expect(listed).toEqual(wanted);
  });

  test("secrets are listed in the order that is asked for, in pages", async () => {
    expect(await names({ SortBy: "name", SortOrder: "asc" })).toEqual(["prod/api", "prod/db", "test/api"]);
    expect(await names()).toEqual(["test/api", "prod/api", "prod/db"]);
    const first = await listing.send(new ListSecretsCommand({ MaxResults: 2 }));
    const { NextToken } = first;
    expect(first.SecretList?.map(({ Name }) => Name)).toEqual(["test/api", "prod/api"]);
    expect(await names({ MaxResults: 2, NextToken })).toEqual(["prod/db"]);
    expect(await thrown(names({ SortOrder: "asc", NextToken }))).toMatchObject({
      name: "InvalidNextTokenException",
    });
    expect(await thrown(names({ MaxResults: 101 }))).toMatchObject({ name: "ValidationException" });
  });

  test("secrets that are marked for deletion are listed only when asked for", async () => {
    await listing.send(new CreateSecretCommand({ Name: "zz" }));
    await listing.send(new DeleteSecretCommand({ SecretId: "zz" }));
    expect(await names()).not.toContain("zz");
    expect(await names({ IncludePlannedDeletion: true })).toContain("zz");
    await listing.send(new DeleteSecretCommand({ SecretId: "zz", ForceDeleteWithoutRecovery: true }));
  });

  test("values are read by the batch, and what is not there is told", async () => {
    await listing.send(new PutSecretValueCommand({ SecretId: "prod/db", SecretString: "s" }));
    const answer = await listing.send(
      new BatchGetSecretValueCommand({ SecretIdList: ["prod/db", "no-such"] }),
    );
    expect(answer.SecretValues).toMatchObject([{ Name: "prod/db", SecretString: "s" }]);
    expect(answer.Errors).toMatchObject([{ SecretId: "no-such", ErrorCode: "ResourceNotFoundException" }]);
    const Filters = [{ Key: "name" as const, Values: ["prod/db"] }];
    const found = await listing.send(new BatchGetSecretValueCommand({ Filters }));
    expect(found.SecretValues).toMatchObject([{ SecretString: "s" }]);
    expect(await thrown(listing.send(new BatchGetSecretValueCommand({})))).toMatchObject({
      name: "InvalidParameterException",
    });
  });
});

describe("a random password", () => {
  const password = async (input: Partial<GetRandomPasswordCommand["input"]>) =>
    (await client.send(new GetRandomPasswordCommand(input))).RandomPassword ?? "";

  test("a random password has a character of each kind that is not excluded", async () => {
    const four = await password({ PasswordLength: 4 });
    for (const kind of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]) expect(four).toMatch(kind);
    expect(await password({})).toHaveLength(32);
    expect(await password({ ExcludePunctuation: true, ExcludeNumbers: true })).toMatch(/^[a-zA-Z]{32}$/);
    expect(await password({ ExcludeCharacters: "abc" })).not.toMatch(/[abc]/);
  });

  test("a random password that cannot be is refused", async () => {
    expect(await thrown(password({ PasswordLength: 3 }))).toMatchObject({
      name: "InvalidParameterException",
    });
  });
});
