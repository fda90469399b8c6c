// The operations on API destinations, rate limits and the freeze, by status.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startReceiver } from "@punctual/testing";
import { openDoor, startedAt, type Door } from "./door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const ask = (path: string, method: "GET" | "PUT" | "POST" | "DELETE" = "GET", body?: unknown) =>
  door.ask(`/api/v1${path}`, body === undefined ? { method } : { method, body });
const schedule = (given: Readonly<Record<string, unknown>>) =>
  ask("/schedules/default/nightly", "PUT", {
    expression: "cron(0 2 * * ? *)",
    target: { kind: "http", url: "https://example.com/hook" },
    ...given,
  });

describe("API destinations", () => {
  const path = "/api-destinations/orders";
  const given = { url: "https://api.example.com/orders/*", method: "POST", rateLimitPerSecond: 10 };

  test("are kept with 201, replaced with 200, shown, listed and deleted with 204, and then 404", async () => {
    const made = await ask(path, "PUT", given);
    expect(made.statusCode).toBe(201);
    expect(made.json()).toEqual({
      ...given,
      name: "orders",
      connection: null,
      concurrency: null,
      timeoutSeconds: 5,
      createdAt: startedAt,
      updatedAt: startedAt,
    });
    expect((await ask(path, "PUT", { ...given, timeoutSeconds: 9 })).statusCode).toBe(200);
    expect((await ask(path)).json()).toMatchObject({ timeoutSeconds: 9 });
    expect((await ask("/api-destinations")).json()).toMatchObject({
      items: [{ name: "orders" }],
      nextCursor: null,
    });
    expect((await ask(path, "DELETE")).statusCode).toBe(204);
    expect((await ask(path)).statusCode).toBe(404);
    expect((await ask(path, "DELETE")).statusCode).toBe(404);
    expect((await ask(`${path}:test`, "POST", {})).statusCode).toBe(404);
  });

  test.each([
    [{ url: "no url" }, "invalid-request", "url"],
    [{ url: "http://10.0.0.1/" }, "target-refused", "url"],
    [{ ...given, rateLimitPerSecond: 0 }, "invalid-request", "rateLimitPerSecond"],
    [{ ...given, connection: "gone" }, "unknown-connection", "connection"],
    [{ ...given, urll: "x" }, "unknown-field", "urll"],
  ])("%o is refused with 400 naming the field", async (body, code, field) => {
    const refused = await ask(path, "PUT", body);
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ code, field });
  });

  test("one that a schedule names is not deleted: 409", async () => {
    await ask(path, "PUT", given);
    const target = { kind: "api-destination", name: "orders", pathParameters: ["7"] };
    const made = await schedule({ target });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ target: { ...target, query: {}, headers: {} } });
    const refused = await ask(path, "DELETE");
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: "api-destination-in-use" });
  });

  test("a test call answers 200 with what came of it, whatever it was, and 400 where the URL stays open", async () => {
    const receiver = await startReceiver();
    receiver.answer({ status: 404, body: "nothing here" });
    await ask(path, "PUT", { url: `${receiver.url}/*` });
    const answer = await ask(`${path}:test`, "POST", { pathParameters: ["x"], input: { a: 1 } });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      outcome: "failed",
      status: 404,
      error: "the target answered 404",
      responseExcerpt: "nothing here",
      durationMs: expect.any(Number),
    });
    expect((await ask(`${path}:test`, "POST")).statusCode).toBe(400);
    await receiver.close();
  });
});

describe("rate limits", () => {
  const path = "/rate-limits/shared";

  test("are kept with 201, replaced with 200, shown, listed and deleted with 204, and then 404", async () => {
    const made = await ask(path, "PUT", { ratePerMinute: 30, concurrency: 2 });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toEqual({
      name: "shared",
      ratePerSecond: null,
      ratePerMinute: 30,
      concurrency: 2,
      origin: "api",
      heldUntil: null,
      createdAt: startedAt,
      updatedAt: startedAt,
    });
    expect((await ask(path, "PUT", { ratePerSecond: 5 })).statusCode).toBe(200);
    expect((await ask(path)).json()).toMatchObject({ ratePerSecond: 5, ratePerMinute: null });
    expect((await ask("/rate-limits")).json()).toMatchObject({ items: [{ name: "shared" }] });
    expect((await ask(path, "DELETE")).statusCode).toBe(204);
    expect((await ask(path)).statusCode).toBe(404);
    expect((await ask(path, "DELETE")).statusCode).toBe(404);
  });

  test.each([
    [{}, "ratePerSecond"],
    [{ ratePerSecond: 1, ratePerMinute: 1 }, "ratePerMinute"],
    [{ ratePerSecond: 0.5 }, "ratePerSecond"],
    [{ concurrency: -1 }, "concurrency"],
  ])("%o is refused with 400 naming the field", async (body, field) => {
    const refused = await ask(path, "PUT", body);
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ code: "invalid-request", field });
  });

  test("one that a schedule names is not deleted: 409; one that is none cannot be named: 400", async () => {
    const unknown = await schedule({ limit: "shared" });
    expect(unknown.statusCode).toBe(400);
    expect(unknown.json()).toMatchObject({ code: "unknown-limit", field: "limit" });
    await ask(path, "PUT", { ratePerSecond: 5 });
    expect((await schedule({ limit: "shared", pauseAfterDeadRuns: 3 })).json()).toMatchObject({
      limit: "shared",
      pauseAfterDeadRuns: 3,
    });
    const refused = await ask(path, "DELETE");
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: "limit-in-use" });
  });
});

describe("the freeze", () => {
  const none = { frozen: false, reason: null, actor: null, since: null, until: null };

  test("is begun with 200, shown, and ended with 204, again and again", async () => {
    expect((await ask("/freeze")).json()).toEqual(none);
    const begun = await ask("/freeze", "PUT", { reason: "moving", until: "2026-03-02T00:00:00Z" });
    expect(begun.statusCode).toBe(200);
    expect(begun.json()).toEqual({
      frozen: true,
      reason: "moving",
      actor: "admin token",
      since: startedAt,
      until: "2026-03-02T00:00:00.000Z",
    });
    expect((await ask("/freeze")).json()).toEqual(begun.json());
    expect((await ask("/freeze", "PUT")).json()).toMatchObject({ frozen: true, reason: null, until: null });
    expect((await ask("/freeze", "DELETE")).statusCode).toBe(204);
    expect((await ask("/freeze", "DELETE")).statusCode).toBe(204);
    expect((await ask("/freeze")).json()).toEqual(none);
  });

  test("until an instant that has passed is refused with 400", async () => {
    const refused = await ask("/freeze", "PUT", { until: "2020-01-01T00:00:00Z" });
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ code: "invalid-request", field: "until" });
  });
});

test.each([
  ["/api-destinations", "GET"],
  ["/api-destinations/x", "PUT"],
  ["/api-destinations/x:test", "POST"],
  ["/rate-limits", "GET"],
  ["/rate-limits/x", "DELETE"],
  ["/freeze", "GET"],
  ["/freeze", "PUT"],
  ["/freeze", "DELETE"],
] as const)("without a credential %s %s is 401", async (path, method) => {
  expect((await door.ask(`/api/v1${path}`, { method, token: null })).statusCode).toBe(401);
});
