// Schedule groups and connections over HTTP, each operation by the statuses that it answers.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor()));
afterAll(() => door.close());

const put = (path: string, body?: unknown) => door.ask(`/api/v1${path}`, { method: "PUT", body });
const remove = (path: string) => door.ask(`/api/v1${path}`, { method: "DELETE" });
const http = { kind: "http", url: "https://example.com/hook" };

test("a schedule group is made once, listed, and deleted while it is empty", async () => {
  const made = await put("/schedule-groups/billing");
  expect([made.statusCode, made.json().name]).toEqual([201, "billing"]);
  expect((await put("/schedule-groups/billing", {})).statusCode).toBe(200);
  const { items } = (await door.ask("/api/v1/schedule-groups")).json<{ items: { name: string }[] }>();
  expect(items.map(({ name }) => name)).toEqual(["billing", "default"]);
  await put("/schedules/billing/one", { expression: "rate(1 day)", target: http });
  expect((await remove("/schedule-groups/billing")).json()).toMatchObject({
    status: 409,
    code: "group-not-empty",
  });
  await remove("/schedules/billing/one");
  expect((await remove("/schedule-groups/billing")).statusCode).toBe(204);
  expect((await remove("/schedule-groups/billing")).statusCode).toBe(404);
  expect((await remove("/schedule-groups/default")).statusCode).toBe(409);
});

test("a group takes no body and no name that groups cannot have", async () => {
  expect((await put("/schedule-groups/billing", { color: "red" })).json()).toMatchObject({
    status: 400,
    code: "unknown-field",
    field: "color",
  });
  expect((await put("/schedule-groups/a%2Fb")).json()).toMatchObject({ status: 400, field: "name" });
});

test("a connection is kept and shown without its value, whoever asks", async () => {
  const secret = "the-value-that-nobody-sees";
  const definition = { kind: "api-key", header: "x-api-key", value: secret };
  const answers = [
    await put("/connections/crm", definition),
    await put("/connections/crm", definition),
    await door.ask("/api/v1/connections/crm"),
    await door.ask("/api/v1/connections"),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 200, 200, 200]);
  for (const { body } of answers) expect(body).toContain('"header":"x-api-key"');
  for (const { body } of answers) expect(body).not.toContain(secret);
  expect(door.log.lines.join("")).not.toContain(secret);
});

test("a connection that a schedule uses is not deleted", async () => {
  await put("/connections/used", { kind: "api-key", header: "x-api-key", value: "v" });
  const target = { ...http, connection: "used" };
  await put("/schedules/default/user", { expression: "rate(1 day)", target });
  expect((await remove("/connections/used")).json()).toMatchObject({
    status: 409,
    code: "connection-in-use",
  });
  await remove("/schedules/default/user");
  expect((await remove("/connections/used")).statusCode).toBe(204);
  expect((await remove("/connections/used")).statusCode).toBe(404);
  expect((await door.ask("/api/v1/connections/used")).statusCode).toBe(404);
});

test.each([
  ["header", { kind: "api-key", header: "Host", value: "v" }],
  ["header", { kind: "api-key", header: "x api", value: "v" }],
  ["value", { kind: "api-key", header: "x-api-key", value: "a\r\nb" }],
  ["value", { kind: "api-key", header: "x-api-key" }],
  ["kind", { kind: "api-kee", header: "x-api-key", value: "v" }],
])("a connection with a wrong %s is refused and not kept", async (field, definition) => {
  expect((await put("/connections/refused", definition)).json()).toMatchObject({ status: 400, field });
  expect((await door.ask("/api/v1/connections/refused")).statusCode).toBe(404);
});

test("lists of connections and groups refuse a cursor of another list", async () => {
  for (const name of ["a", "b"])
    await put(`/connections/${name}`, { kind: "api-key", header: "x", value: "v" });
  const { nextCursor } = (await door.ask("/api/v1/connections?limit=1")).json<{ nextCursor: string }>();
  expect((await door.ask(`/api/v1/connections?limit=1&cursor=${nextCursor}`)).statusCode).toBe(200);
  expect((await door.ask(`/api/v1/schedule-groups?cursor=${nextCursor}`)).json()).toMatchObject({
    status: 400,
    code: "invalid-cursor",
  });
});
