// Schedule groups and their tags at the AWS door, by the Scheduler client of the AWS SDK.
import {
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListScheduleGroupsCommand,
  ListTagsForResourceCommand,
  paginateListScheduleGroups,
  TagResourceCommand,
  UntagResourceCommand,
  type SchedulerClient,
  type Tag,
} from "@aws-sdk/client-scheduler";
import { putGroup, scheduleDefinition, syncDeclared } from "@punctual/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  conflict,
  notFound,
  openSchedulerBench,
  validation,
  wanted,
  type SchedulerBench,
} from "./scheduler-bench.ts";

let bench: SchedulerBench;
let client: SchedulerClient;
beforeAll(async () => {
  bench = await openSchedulerBench();
  client = await bench.client();
});
afterAll(() => bench.close());

const create = (Name: string, Tags?: Tag[]) => client.send(new CreateScheduleGroupCommand({ Name, Tags }));
const remove = (Name: string, ClientToken?: string) =>
  client.send(new DeleteScheduleGroupCommand({ Name, ClientToken }));
const get = (Name: string) => client.send(new GetScheduleGroupCommand({ Name }));
const tagsOf = async (ResourceArn: string | undefined) =>
  (await client.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags;
const missing = (name: string) => notFound(`Schedule group ${name} does not exist.`);

test("a group is made with its tags, and shown as active", async () => {
  const { ScheduleGroupArn = "" } = await create("made", [{ Key: "env", Value: "prod" }]);
  expect(ScheduleGroupArn).toMatch(/^arn:aws:scheduler:us-east-1:\d{12}:schedule-group\/made$/);
  const { $metadata: _metadata, ...shown } = await get("made");
  const madeAt = new Date("2026-03-01T00:00:30Z");
  expect(shown).toEqual({
    Arn: ScheduleGroupArn,
    Name: "made",
    State: "ACTIVE",
    CreationDate: madeAt,
    LastModificationDate: madeAt,
  });
  expect(await tagsOf(ScheduleGroupArn)).toEqual([{ Key: "env", Value: "prod" }]);
  await expect(get("none")).rejects.toMatchObject(missing("none"));
});

test("a group's name that is taken is a conflict", async () => {
  await create("taken");
  await expect(create("taken")).rejects.toMatchObject(conflict("Schedule group taken already exists."));
});

test("the group default can be neither made nor deleted", async () => {
  const refused = validation("This operation cannot be performed on schedule group default.");
  await expect(create("default")).rejects.toMatchObject(refused);
  await expect(remove("default")).rejects.toMatchObject(refused);
  expect(await get("default")).toMatchObject({ State: "ACTIVE", CreationDate: expect.any(Date) });
});

test("groups are listed by name, by pages, by prefix", async () => {
  for (const name of ["list-c", "list-a", "list-b"]) await create(name);
  const pages: unknown[] = [];
  for await (const { ScheduleGroups = [] } of paginateListScheduleGroups(
    { client, pageSize: 2 },
    { NamePrefix: "list-" },
  ))
    pages.push(ScheduleGroups.map(({ Name }) => Name));
  expect(pages).toEqual([["list-a", "list-b"], ["list-c"]]);
  await expect(client.send(new ListScheduleGroupsCommand({ NextToken: "x" }))).rejects.toMatchObject(
    validation("Invalid NextToken."),
  );
});

test("a group is deleted with its schedules, and then not found", async () => {
  await create("whole");
  for (const name of ["a", "b", "c"])
    await client.send(new CreateScheduleCommand(wanted(name, { GroupName: "whole" })));
  await remove("whole");
  await expect(get("whole")).rejects.toMatchObject(missing("whole"));
  await expect(client.send(new GetScheduleCommand({ Name: "a", GroupName: "whole" }))).rejects.toMatchObject(
    notFound("Schedule a does not exist."),
  );
  await expect(remove("whole")).rejects.toMatchObject(missing("whole"));
  await create("whole");
  await expect(client.send(new GetScheduleCommand({ Name: "a", GroupName: "whole" }))).rejects.toMatchObject(
    notFound("Schedule a does not exist."),
  );
});

test("a token gives the answer to a deletion again", async () => {
  await create("twice");
  await remove("twice", "t");
  expect((await remove("twice", "t")).$metadata.httpStatusCode).toBe(200);
  await expect(remove("twice", "u")).rejects.toMatchObject(missing("twice"));
});

test("a group with a schedule that Punctual ships stays", async () => {
  const { engine } = bench.bench;
  await putGroup(engine, { tenant: "default", actor: "test", role: "admin" }, { name: "kept" });
  const definition = scheduleDefinition.parse({
    expression: "rate(1 hour)",
    target: { kind: "http", url: "http://127.0.0.1:9/" },
  });
  await client.send(new CreateScheduleCommand(wanted("a", { GroupName: "kept" })));
  await syncDeclared(engine, [{ group: "kept", name: "shipped", definition }]);
  await expect(remove("kept")).rejects.toMatchObject({ name: "ConflictException" });
  expect(await client.send(new GetScheduleCommand({ Name: "a", GroupName: "kept" }))).toMatchObject({
    Name: "a",
  });
});

test("tags are added, replaced and taken away", async () => {
  const { ScheduleGroupArn: ResourceArn } = await create("tags", [{ Key: "a", Value: "1" }]);
  const Tags = [
    { Key: "a", Value: "2" },
    { Key: "b c", Value: "3" },
    { Key: "__proto__", Value: "4" },
  ];
  await client.send(new TagResourceCommand({ ResourceArn, Tags }));
  expect(await tagsOf(ResourceArn)).toEqual([
    { Key: "__proto__", Value: "4" },
    { Key: "a", Value: "2" },
    { Key: "b c", Value: "3" },
  ]);
  await client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ["b c", "__proto__", "none"] }));
  expect(await tagsOf(ResourceArn)).toEqual([{ Key: "a", Value: "2" }]);
});

test("a schedule has no tags", async () => {
  const { ScheduleArn: ResourceArn } = await client.send(new CreateScheduleCommand(wanted("tagged")));
  await expect(tagsOf(ResourceArn)).rejects.toMatchObject(
    validation(expect.stringContaining("at 'resourceArn' failed to satisfy constraint: Member must satisfy")),
  );
});

test("a group of another account, or none, is not found", async () => {
  const { ScheduleGroupArn = "" } = await create("mine");
  const Tags = [{ Key: "k", Value: "v" }];
  const elsewhere = ScheduleGroupArn.replace(/:\d{12}:/, ":999999999999:");
  for (const [ResourceArn, name] of [
    [elsewhere, "mine"],
    [ScheduleGroupArn.replace("mine", "none"), "none"],
  ] as const) {
    await expect(client.send(new TagResourceCommand({ ResourceArn, Tags }))).rejects.toMatchObject(
      missing(name),
    );
    await expect(
      client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ["k"] })),
    ).rejects.toMatchObject(missing(name));
    await expect(tagsOf(ResourceArn)).rejects.toMatchObject(missing(name));
  }
});

test("a tag has a key and a value within their lengths", async () => {
  const { ScheduleGroupArn: ResourceArn } = await create("lengths");
  await expect(
    client.send(new TagResourceCommand({ ResourceArn, Tags: [{ Key: "k", Value: "" }] })),
  ).rejects.toMatchObject(
    validation(
      "1 validation error detected: Value '' at 'tags.1.member.value' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ),
  );
  const many = (from: number) =>
    Array.from({ length: 150 }, (_none, index) => ({ Key: `k${from + index}`, Value: "v" }));
  await client.send(new TagResourceCommand({ ResourceArn, Tags: many(0) }));
  await expect(client.send(new TagResourceCommand({ ResourceArn, Tags: many(150) }))).rejects.toMatchObject({
    name: "ValidationException",
  });
});

test("another tenant's group is not there", async () => {
  await create("private");
  const other = await bench.client({ tenant: "other" });
  await expect(other.send(new GetScheduleGroupCommand({ Name: "private" }))).rejects.toMatchObject(
    missing("private"),
  );
  await expect(other.send(new DeleteScheduleGroupCommand({ Name: "private" }))).rejects.toMatchObject(
    missing("private"),
  );
  const { ScheduleGroups = [] } = await other.send(new ListScheduleGroupsCommand({}));
  expect(ScheduleGroups.map(({ Name }) => Name)).toEqual(["default"]);
});
