// The operations on alarms, by status.
import { syncAlarms } from "@punctual/engine";
import { startReceiver } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const path = "/api/v1/alarms/nightly.dead";
const put = (body: unknown) => door.ask(path, { method: "PUT", body });

test("an alarm is kept with 201, replaced with 200, shown, listed and deleted", async () => {
  const made = await put({
    kind: "dead",
    schedule: "nightly",
    actions: [{ kind: "slack", url: "https://hooks.example.com/x" }],
  });
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({
    name: "nightly.dead",
    kind: "dead",
    schedule: "default/nightly",
    state: "ok",
    origin: "api",
  });
  expect((await put({ kind: "late" })).statusCode).toBe(200);
  expect((await door.ask(path)).json()).toMatchObject({ kind: "late", schedule: null, actions: [] });
  expect((await door.ask("/api/v1/alarms")).json()).toMatchObject({
    items: [{ name: "nightly.dead", state: "ok" }],
    nextCursor: null,
  });
  expect((await door.ask(path, { method: "DELETE" })).statusCode).toBe(204);
  expect((await door.ask(path)).statusCode).toBe(404);
  expect((await door.ask(path, { method: "DELETE" })).statusCode).toBe(404);
});

test.each([
  [{ kind: "ded" }, "invalid-request", "kind"],
  [{ kind: "dead", shedule: "x" }, "unknown-field", "shedule"],
  [{ kind: "dead", maxAgeSeconds: 60 }, "invalid-request", "maxAgeSeconds"],
  [{ kind: "long" }, "invalid-request", "maxAgeSeconds"],
  [{ kind: "long", maxAgeSeconds: 0 }, "invalid-request", "maxAgeSeconds"],
  [{ kind: "no-data", schedule: "nightly" }, "invalid-request", "maxAgeSeconds"],
  [{ kind: "no-data", maxAgeSeconds: 60 }, "invalid-request", "schedule"],
  [
    { kind: "dead", actions: [{ kind: "email", url: "https://example.com" }] },
    "invalid-request",
    "actions[0].kind",
  ],
  [
    { kind: "dead", actions: [{ kind: "webhook", url: "http://10.0.0.1/" }] },
    "target-refused",
    "actions[0].url",
  ],
])("%o is refused with 400 naming the field, and nothing is stored", async (body, code, field) => {
  const refused = await put(body);
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({ code, field });
  expect((await door.ask("/api/v1/alarms")).json()).toEqual({ items: [], nextCursor: null });
});

test.each([
  [{ kind: "stale", schedule: "nightly", maxAgeSeconds: 60 }, "kind"],
  [{ kind: "stale", freshness: { sql: "select now()", maxAgeSeconds: 60 } }, "freshness"],
  [{ kind: "no-data", schedule: "nightly", maxAgeSeconds: 60, sql: "select now()" }, "sql"],
])("no query is taken over the API: %o is refused, naming the field", async (body, field) => {
  const refused = await put(body);
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({ field });
  if (field === "kind") expect(refused.json().detail).toContain("punctual.config.ts");
  expect((await door.ask("/api/v1/alarms")).json().items).toEqual([]);
});

test("an alarm that counts seconds shows them, and a stale one what it counts but not what it asks", async () => {
  expect((await put({ kind: "no-data", schedule: "nightly", maxAgeSeconds: 60 })).json()).toMatchObject({
    kind: "no-data",
    maxAgeSeconds: 60,
  });
  const freshness = { sql: "select max(date) from secret_table", maxAgeSeconds: 93_600 };
  await syncAlarms(door.bench.engine, [
    { name: "nightly.stale", definition: { kind: "stale", schedule: "nightly", freshness, actions: [] } },
  ]);
  await door.bench.engine.workOff();
  const { body, json } = await door.ask("/api/v1/alarms/nightly.stale");
  expect(json()).toMatchObject({ kind: "stale", origin: "code", maxAgeSeconds: 93_600, state: "alarm" });
  expect(body).not.toContain("secret_table");
  expect(
    (await door.ask("/api/v1/alarms/nightly.stale", { method: "PUT", body: { kind: "late" } })).json(),
  ).toMatchObject({ code: "declared-in-code" });
});

test("the alarms of a schedule are its own and those that watch every schedule", async () => {
  const keep = (name: string, schedule: string | null) =>
    door.ask(`/api/v1/alarms/${name}`, { method: "PUT", body: { kind: "late", schedule } });
  await keep("nightly.late", "nightly");
  await keep("hourly.late", "hourly");
  await keep("every.late", null);
  const listed = await door.ask("/api/v1/alarms?schedule=default/nightly");
  expect(listed.json().items.map(({ name }: { readonly name: string }) => name)).toEqual([
    "every.late",
    "nightly.late",
  ]);
});

test(":test sends each action once, marked as a test, answers what came of it, and leaves the alarm as it was", async () => {
  const receiver = await startReceiver();
  receiver.answer(({ path: to }) => ({ status: to === "/slack" ? 404 : 204 }));
  await put({
    kind: "dead",
    schedule: "nightly",
    actions: [
      { kind: "webhook", url: `${receiver.url}/hook` },
      { kind: "slack", url: `${receiver.url}/slack` },
      { kind: "webhook", url: "http://127.0.0.1:1/" },
    ],
  });
  const before = (await door.ask(path)).json();
  const tested = await door.ask(`${path}:test`, { method: "POST" });
  expect(tested.statusCode).toBe(200);
  expect(tested.json()).toEqual({
    actions: [
      { kind: "webhook", ok: true, status: 204, error: null },
      { kind: "slack", ok: false, status: 404, error: "the target answered 404" },
      { kind: "webhook", ok: false, status: null, error: "connection refused" },
    ],
  });
  const sent = new Map(receiver.requests.map((request) => [request.path, JSON.parse(request.body)]));
  expect(sent.get("/hook")).toMatchObject({ alarm: "nightly.dead", kind: "dead", state: "ok", test: true });
  expect(sent.get("/slack").text).toContain("nightly.dead (default/nightly): a test");
  await door.bench.engine.workOff();
  expect(receiver.requests).toHaveLength(2);
  expect((await door.ask(path)).json()).toEqual(before);
  const audit = (await door.ask("/api/v1/audit?action=alarm.test")).json();
  expect(audit.items).toMatchObject([{ subject: "nightly.dead", result: "done" }]);
  expect((await door.ask("/api/v1/alarms/nobody:test", { method: "POST" })).statusCode).toBe(404);
  await receiver.close();
});

test("whoever may only look may not test", async () => {
  await put({ kind: "dead" });
  const made = await door.ask("/api/v1/access-keys", {
    method: "POST",
    body: { name: "eye", role: "viewer" },
  });
  const asked = await door.ask(`${path}:test`, { method: "POST", token: made.json().key });
  expect(asked.statusCode).toBe(403);
});

test("nobody reads or changes alarms without a credential", async () => {
  expect((await door.ask("/api/v1/alarms", { token: null })).statusCode).toBe(401);
  expect((await door.ask(path, { method: "DELETE", token: null })).statusCode).toBe(401);
});
