// PATCH and versions of a schedule over HTTP, each operation by the statuses that it answers.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo] })));
afterAll(() => door.close());

const path = "/api/v1/schedules/default/one";
let etag: string;
beforeEach(async () => {
  await door.ask(path, { method: "DELETE" });
  const body = {
    expression: "cron(0 2 * * ? *)",
    target: { kind: "job", job: "test.echo" },
    startAt: "2026-04-01T00:00:00Z",
  };
  const put = await door.ask(path, { method: "PUT", body });
  etag = String(put.headers.etag);
});

const patch = (body: object, headers: Record<string, string> = {}, at = path) =>
  door.ask(at, { method: "PATCH", body, headers });
const restore = (body: object, headers: Record<string, string> = {}) =>
  door.ask(`${path}:restore`, { method: "POST", body, headers });

test("PATCH changes what it names and answers 200 with the new ETag", async () => {
  const answer = await patch({ description: "new", retry: { maxRetries: 2 } }, { "if-match": etag });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers.etag).toBe('"2"');
  expect(answer.json()).toMatchObject({
    version: 2,
    description: "new",
    startAt: "2026-04-01T00:00:00.000Z",
    retry: { maxRetries: 2, maxAgeSeconds: 86_400 },
  });
  expect((await patch({ startAt: null, description: null })).json()).toMatchObject({
    startAt: null,
    description: null,
  });
  expect((await patch({ startAt: "2026-05-01T00:00:00+02:00" })).json()).toMatchObject({
    startAt: "2026-04-30T22:00:00.000Z",
  });
});

test("PATCH answers 412 for another version, 404 for another name", async () => {
  await patch({ description: "new" });
  expect((await patch({ description: "late" }, { "if-match": etag })).json()).toMatchObject({
    status: 412,
    code: "precondition-failed",
  });
  expect((await patch({}, {}, "/api/v1/schedules/default/none")).statusCode).toBe(404);
});

test.each([
  [{ descripton: "x" }, "unknown-field", "descripton"],
  [{ retry: { retries: 1 } }, "unknown-field", "retry.retries"],
  [{ retry: { maxRetries: 186 } }, "invalid-request", "retry.maxRetries"],
  [{ overlap: "never" }, "invalid-request", "overlap"],
  [{ expression: null }, "invalid-request", "expression"],
  [{ expression: "cron(0 2 * * *" }, "invalid-expression", "expression"],
  [{ target: { kind: "http" } }, "invalid-request", "target.url"],
  [{ target: { job: "test.ecko" } }, "unknown-job", "target.job"],
])("PATCH %j answers 400 %s, naming %s", async (body, code, field) => {
  expect((await patch(body)).json()).toMatchObject({ status: 400, code, field });
});

test("versions are listed newest first, by page, and shown one by one", async () => {
  await patch({ description: "second" });
  const list = (query: string) => door.ask(`${path}/versions?${query}`);
  const first = (await list("limit=1")).json<{ items: object[]; nextCursor: string }>();
  expect(first.items).toMatchObject([{ version: 2, description: "second", actor: "admin token" }]);
  const second = (await list(`limit=1&cursor=${first.nextCursor}`)).json();
  expect(second).toMatchObject({ items: [{ version: 1, description: null }], nextCursor: null });
  expect((await door.ask(`${path}/versions/2`)).json()).toEqual(first.items[0]);
  expect((await door.ask(`${path}/versions/3`)).statusCode).toBe(404);
  expect((await door.ask(`${path}/versions/first`)).statusCode).toBe(400);
  expect((await list("cursor=x")).json().code).toBe("invalid-cursor");
  expect((await door.ask("/api/v1/schedules/default/none/versions")).statusCode).toBe(404);
});

test("an earlier version is restored as a new one: 200, 404 for one that never was, 412 for another ETag", async () => {
  await patch({ description: "second" });
  const answer = await restore({ version: 1 }, { "if-match": '"2"' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers.etag).toBe('"3"');
  expect(answer.json()).toMatchObject({ version: 3, description: null });
  expect((await restore({ version: 1 }, { "if-match": '"2"' })).statusCode).toBe(412);
  expect((await restore({ version: 9 })).statusCode).toBe(404);
  expect((await restore({})).json()).toMatchObject({ status: 400, field: "version" });
});
