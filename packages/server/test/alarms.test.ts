// The operations on alarms, by status.
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

test("nobody reads or changes alarms without a credential", async () => {
  expect((await door.ask("/api/v1/alarms", { token: null })).statusCode).toBe(401);
  expect((await door.ask(path, { method: "DELETE", token: null })).statusCode).toBe(401);
});
