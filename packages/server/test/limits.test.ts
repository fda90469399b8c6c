// What a tenant may have and do, over REST.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor({
    jobs: [echo],
    quotas: { default: { schedules: 2 }, tenants: { default: { "runs-per-minute": 1 } } },
  });
});
afterAll(() => door.close());

const put = (name: string) =>
  door.ask(`/api/v1/schedules/default/${name}`, {
    method: "PUT",
    body: { expression: "rate(1 day)", target: { kind: "job", job: "test.echo" } },
  });

test("200 lists each limit with what is used of it", async () => {
  await put("a");
  const answer = await door.ask("/api/v1/limits");
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    items: expect.arrayContaining([
      { name: "schedules", limit: 2, used: 1 },
      { name: "schedule-groups", limit: 500, used: 1 },
      { name: "runs-per-minute", limit: 1, used: 0 },
    ]),
    nextCursor: null,
  });
});

test("400 answers a filter, 401 no credential", async () => {
  expect((await door.ask("/api/v1/limits?name=schedules")).statusCode).toBe(400);
  expect((await door.ask("/api/v1/limits", { token: null })).statusCode).toBe(401);
});

test("409 answers one more than a tenant may have, and names the limit", async () => {
  await put("b");
  expect((await put("c")).json()).toMatchObject({
    status: 409,
    code: "quota-exceeded",
    detail: "Expected at most 2 of the tenant's schedules, got one more.",
  });
});

test("429 answers one more than a tenant may do in a minute, and says when to ask again", async () => {
  const run = () => door.ask("/api/v1/schedules/default/a:run", { method: "POST" });
  expect((await run()).statusCode).toBe(201);
  const answer = await run();
  expect(answer.json()).toMatchObject({ status: 429, code: "rate-exceeded" });
  expect(answer.headers["retry-after"]).toBe("30");
});
