// API destinations: an address, a credential and a pace that schedules name, called as AWS calls them.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  apiDestinationDefinition,
  connectionDefinition,
  deleteApiDestination,
  deleteSchedule,
  getApiDestination,
  listApiDestinations,
  putApiDestination,
  putConnection,
  putSchedule,
  runSchedule,
  testApiDestination,
  type ApiDestinationDefinitionInput,
} from "../src/index.ts";
import { destinationUrlFault, filledUrl } from "../src/api-destination/destination-url.ts";
import { definition, named, principal } from "./definition.ts";
import { twoNodes, type TwoNodes } from "./two-nodes.ts";
import { allAttempts } from "./all-attempts.ts";

let receiver: Receiver;
let world: TwoNodes;
beforeEach(async () => {
  receiver = await startReceiver();
  world = await twoNodes({ now: "2026-03-01T00:00:30Z" });
});
afterEach(async () => {
  await world.close();
  await receiver.close();
});

const put = (name: string, given: Partial<ApiDestinationDefinitionInput> = {}) =>
  putApiDestination(world.bench.engine, principal, {
    name,
    definition: apiDestinationDefinition.parse({ url: `${receiver.url}/hook`, ...given }),
  });
const schedule = (name: string, target: Readonly<Record<string, unknown>>) =>
  putSchedule(world.bench.engine, principal, {
    ...named(name),
    definition: definition({
      expression: "cron(0 0 1 1 ? 2099)",
      target: { kind: "api-destination", ...target } as never,
      input: { hello: "world" },
    }),
  });
const fireNow = (name: string) =>
  runSchedule(world.bench.engine, principal, { ...named(name), idempotencyKey: null });
const sql = (text: string) => world.bench.testDatabase.database.execute(text);

test("a run is carried to its destination, with its parameters, its credential and AWS's user agent", async () => {
  await putConnection(world.bench.engine, principal, {
    name: "crm",
    definition: connectionDefinition.parse({ kind: "api-key", header: "x-api-key", value: "the-secret" }),
  });
  await put("orders", { url: `${receiver.url}/orders/*/items/*?fixed=1`, method: "PUT", connection: "crm" });
  await schedule("nightly", {
    name: "orders",
    pathParameters: ["a/b c", "ü"],
    query: { "q&": "1 2" },
    headers: { "X-Own": "yes", "user-agent": "mine" },
  });
  await fireNow("nightly");
  await world.bench.engine.workOff();
  expect(receiver.requests).toMatchObject([
    {
      method: "PUT",
      path: "/orders/a%2Fb%20c/items/%C3%BC?fixed=1&q%26=1%202",
      body: '{"hello":"world"}',
      headers: {
        "user-agent": "Amazon/EventBridge/ApiDestinations",
        "x-api-key": "the-secret",
        "x-own": "yes",
      },
    },
  ]);
  expect(await sql("select state from punctual.runs")).toEqual([{ state: "succeeded" }]);
});

test("its rate is kept by two nodes, and a 429 with Retry-After holds all of its runs (F48)", async () => {
  await put("slow", { rateLimitPerSecond: 2 });
  await schedule("nightly", { name: "slow" });
  let throttled = false;
  receiver.answer(() => {
    if (throttled || receiver.requests.length < 3) return { status: 200 };
    throttled = true;
    return { status: 429, headers: { "retry-after": "30" } };
  });
  for (let made = 0; made < 8; made++) await fireNow("nightly");
  await world.pass(10);
  // The third one said that it is too much: nothing more, beside what had begun by then.
  expect(receiver.requests).toHaveLength(3);
  await world.pass(30, 500);
  await world.pass(10);
  const times = (
    await sql(`select extract(epoch from started_at) * 1000 as ms from ${allAttempts} a order by 1`)
  ).map(({ ms }) => Number(ms));
  expect(times).toHaveLength(9);
  expect(Math.min(...times.slice(2).map((at, index) => at - (times[index] ?? 0)))).toBeGreaterThanOrEqual(
    1000,
  );
}, 30_000);

test("its rate changes live, from none to one a second and away again", async () => {
  await put("live");
  await schedule("nightly", { name: "live" });
  for (let made = 0; made < 6; made++) await fireNow("nightly");
  await put("live", { rateLimitPerSecond: 1 });
  await world.pass(2, 100);
  expect(receiver.requests.length).toBeLessThanOrEqual(2);
  await put("live");
  await world.bench.engine.workOff();
  expect(receiver.requests).toHaveLength(6);
});

describe("a schedule's target", () => {
  test.each([
    [{ name: "gone" }, "unknown-api-destination", "target.name"],
    [{ name: "two", pathParameters: ["one"] }, "invalid-request", "target.pathParameters"],
    [{ name: "two", pathParameters: ["1", ".."] }, "invalid-request", "target.pathParameters"],
    [
      { name: "two", pathParameters: ["1", "2"], headers: { Host: "x" } },
      "invalid-request",
      "target.headers.Host",
    ],
  ])("%o is refused on save", async (target, code, field) => {
    await put("two", { url: `${receiver.url}/*/*` });
    await expect(schedule("nightly", target)).rejects.toMatchObject({ code, field });
  });

  test("keeps its destination from being deleted, until the schedule is gone", async () => {
    await put("needed");
    await schedule("nightly", { name: "needed" });
    const remove = () => deleteApiDestination(world.bench.engine, principal, { name: "needed" });
    await expect(remove()).rejects.toMatchObject({ code: "api-destination-in-use" });
    await deleteSchedule(world.bench.engine, principal, named("nightly"));
    await remove();
    await expect(remove()).rejects.toMatchObject({ code: "not-found" });
  });

  test("whose destination got other placeholders since is dead, and says so", async () => {
    await put("changed", { url: `${receiver.url}/a` });
    await schedule("nightly", { name: "changed" });
    await put("changed", { url: `${receiver.url}/a/*` });
    await fireNow("nightly");
    await world.bench.engine.workOff();
    expect(receiver.requests).toEqual([]);
    expect(await sql("select state, error from punctual.runs")).toMatchObject([
      { state: "dead", error: expect.stringContaining("pathParameters") },
    ]);
  });
});

describe("an API destination", () => {
  test("is kept, replaced, shown, listed, and its tenant's own", async () => {
    expect(await put("one")).toMatchObject({
      created: true,
      apiDestination: {
        name: "one",
        method: "POST",
        timeoutSeconds: 5,
        rateLimitPerSecond: null,
        connection: null,
      },
    });
    expect(await put("one", { method: "GET", concurrency: 3 })).toMatchObject({
      created: false,
      apiDestination: { method: "GET", concurrency: 3 },
    });
    const stranger = { ...principal, tenant: "other" };
    await expect(getApiDestination(world.bench.engine, stranger, { name: "one" })).rejects.toMatchObject({
      code: "not-found",
    });
    const list = (who = principal) =>
      listApiDestinations(world.bench.engine, who, { limit: 10, cursor: null });
    expect((await list()).items).toMatchObject([{ name: "one" }]);
    expect((await list(stranger)).items).toEqual([]);
  });

  test.each([
    [{ url: "http://10.0.0.1/x" }, "target-refused", "url"],
    [{ url: "https://*.example.com/x" }, "invalid-request", "url"],
    [{ url: "https://example.com/x?y=*" }, "invalid-request", "url"],
    [{ connection: "gone" }, "unknown-connection", "connection"],
  ])("%o is refused, naming the field", async (given, code, field) => {
    await expect(put("bad", given)).rejects.toMatchObject({ code, field });
  });
});

describe("a test call", () => {
  test("answers what came of one request, and makes no run", async () => {
    receiver.answer({ status: 503, body: "closed" });
    await put("probed", { url: `${receiver.url}/probe/*` });
    const wanted = { name: "probed", input: { ping: 1 }, pathParameters: ["7"] };
    expect(await testApiDestination(world.bench.engine, principal, wanted)).toMatchObject({
      outcome: "failed",
      status: 503,
      responseExcerpt: "closed",
    });
    expect(receiver.requests).toMatchObject([{ path: "/probe/7", body: '{"ping":1}' }]);
    expect(await sql("select from punctual.runs")).toEqual([]);
  });

  test("without the parameters that the URL needs is refused", async () => {
    await put("probed", { url: `${receiver.url}/probe/*` });
    await expect(
      testApiDestination(world.bench.engine, principal, { name: "probed", pathParameters: [] }),
    ).rejects.toMatchObject({ code: "invalid-request", field: "pathParameters" });
  });
});

describe("a URL's placeholders", () => {
  const fill = (url: string, ...pathParameters: string[]) => filledUrl(url, { pathParameters, query: {} });

  test.each([["."], [".."], ["%2e"], ["a/../b"], ["a?b#c"], ["\\..\\"], ["\u0000\r\n"]])(
    "filled with %j stay within their segment, or are refused",
    (text) => {
      const answer = fill("https://example.com/keep/*/end", text);
      if ("fault" in answer) return expect([".", ".."]).toContain(text);
      const { pathname, search, hash } = new URL(answer.url);
      expect([search, hash]).toEqual(["", ""]);
      expect(pathname.split("/")).toHaveLength(4);
      expect(pathname.startsWith("/keep/") && pathname.endsWith("/end")).toBe(true);
    },
  );

  test("may be a part of a segment, but do not complete it to dots", () => {
    expect(fill("https://example.com/v*/x", "1")).toEqual({ url: "https://example.com/v1/x" });
    expect(fill("https://example.com/.*/x", ".")).toHaveProperty("fault");
  });

  test("stand in the path alone", () => {
    expect(destinationUrlFault("https://example.com/a/*")).toBeNull();
    expect(destinationUrlFault("https://exa*mple.com/a")).not.toBeNull();
    expect(destinationUrlFault("https://example.com/?a=*")).not.toBeNull();
    expect(destinationUrlFault("https://example.com/a#b")).not.toBeNull();
  });
});
