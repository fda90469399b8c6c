// Schedules over HTTP, each operation by the statuses that it answers.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDoor, publicUrl, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo] })));
afterAll(() => door.close());

const definition = { expression: "cron(0 2 * * ? *)", target: { kind: "job", job: "test.echo" } };
const http = { kind: "http", url: "https://example.com" };
const at = (name: string) => `/api/v1/schedules/default/${name}`;
const put = (name: string, given: object = {}, headers: Record<string, string> = {}) =>
  door.ask(at(name), { method: "PUT", body: { ...definition, ...given }, headers });
const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  door.ask(path, { method: "POST", body, headers });

describe("PUT a schedule", () => {
  test("answers 201 with what was stored the first time and 200 with the change the second", async () => {
    const made = await put("made", { input: { word: "one" }, timezone: "Europe/Berlin" });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({
      ...definition,
      group: "default",
      name: "made",
      tenant: "default",
      timezone: "Europe/Berlin",
      input: { word: "one" },
      state: "enabled",
      nextAt: "2026-03-01T01:00:00.000Z",
      version: 1,
    });
    const changed = await put("made", { expression: "rate(5 minutes)" });
    expect([changed.statusCode, changed.json().expression, changed.headers.etag]).toEqual([
      200,
      "rate(5 minutes)",
      '"2"',
    ]);
  });

  test("changes nothing for another version than If-Match names", async () => {
    const { headers } = await put("matched");
    const etag = String(headers.etag);
    const fresh = await put("matched", { timezone: "Asia/Seoul" }, { "if-match": etag });
    expect(fresh.statusCode).toBe(200);
    const stale = await put("matched", { timezone: "Asia/Tokyo" }, { "if-match": etag });
    expect([stale.statusCode, stale.json().code]).toEqual([412, "precondition-failed"]);
    expect((await door.ask(at("matched"))).json()).toMatchObject({ timezone: "Asia/Seoul", version: 2 });
    expect((await put("matched", {}, { "if-match": "*" })).statusCode).toBe(200);
    const taken = await put("matched", { timezone: "Asia/Tokyo" }, { "if-none-match": "*" });
    expect(taken.statusCode).toBe(412);
    expect(taken.json()).toMatchObject({ code: "name-conflict" });
    expect((await put("matched", {}, { "if-match": "three" })).json()).toMatchObject({
      status: 400,
      field: "If-Match",
    });
  });

  test.each([
    ["expression", "invalid-expression", { expression: "cron(0 25 * * ? *)" }],
    ["expression", "invalid-request", { expression: `cron(${"0".repeat(260)} * * * ? *)` }],
    ["timezone", "unknown-timezone", { timezone: "Europe/Berln" }],
    ["target.job", "unknown-job", { target: { kind: "job", job: "test.ecco" } }],
    ["target.url", "target-refused", { target: { kind: "http", url: "ftp://example.com" } }],
    ["target.url", "target-refused", { target: { kind: "http", url: "http://127.0.0.1:5432" } }],
    ["target.connection", "unknown-connection", { target: { ...http, connection: "none" } }],
    ["target.kind", "invalid-request", { target: { kind: "bucket" } }],
    ["overlap", "invalid-request", { overlap: "never" }],
    ["retry.maxRetries", "invalid-request", { retry: { maxRetries: 186 } }],
    ["input", "invalid-request", { input: "x".repeat(262_145) }],
    ["tenant", "unknown-field", { tenant: "other" }],
  ])("refuses a wrong %s with %s, and stores nothing", async (field, code, given) => {
    const answer = await put("refused", given);
    expect([answer.statusCode, answer.json().code, answer.json().field]).toEqual([400, code, field]);
    expect((await door.ask(at("refused"))).statusCode).toBe(404);
  });

  test("names the values there are where another one is given", async () => {
    expect((await put("refused", { overlap: "never" })).json().detail).toBe(
      "Expected overlap to be one of allow, skip, queue-one, cancel-running, got another.",
    );
    expect((await put("refused", { target: { kind: "bucket" } })).json().detail).toBe(
      "Expected target.kind to be one of http, api-destination, job, queue, event-bus, got another.",
    );
  });

  test("refuses names that no schedule may have, and a group that does not exist", async () => {
    const spaced = await put("a%20b");
    expect([spaced.statusCode, spaced.json().field]).toEqual([400, "name"]);
    expect((await put("a".repeat(65))).statusCode).toBe(400);
    const elsewhere = await door.ask("/api/v1/schedules/nowhere/x", { method: "PUT", body: definition });
    expect(elsewhere.statusCode).toBe(404);
  });
});

describe("a schedule that exists", () => {
  test("is shown with its version as ETag, and an unknown one is 404", async () => {
    await put("shown");
    const shown = await door.ask(at("shown"));
    expect([shown.statusCode, shown.headers.etag, shown.json().name]).toEqual([200, '"1"', "shown"]);
    expect((await door.ask(at("unknown"))).json()).toMatchObject({ status: 404, code: "not-found" });
  });

  test("is paused and resumed with a reason, as often as asked", async () => {
    await put("paused");
    for (let time = 0; time < 2; time++) {
      const paused = await post(`${at("paused")}:pause`, { reason: "holiday" });
      expect([paused.statusCode, paused.json().state, paused.json().stateReason]).toEqual([
        200,
        "paused",
        "holiday",
      ]);
    }
    expect((await post(`${at("paused")}:resume`)).json()).toMatchObject({ state: "enabled" });
    expect((await post(`${at("paused")}:resume`)).statusCode).toBe(200);
    expect((await post(`${at("unknown")}:pause`)).statusCode).toBe(404);
    expect((await post(`${at("unknown")}:resume`)).statusCode).toBe(404);
  });

  test("fires now, once for an Idempotency-Key, with a Location under the public URL", async () => {
    await put("fired");
    const first = await post(`${at("fired")}:run`, { input: { word: "now" } }, { "idempotency-key": "k" });
    const { id } = first.json<{ id: string }>();
    expect([first.statusCode, first.headers.location]).toEqual([201, `${publicUrl}/api/v1/runs/${id}`]);
    expect(first.json()).toMatchObject({ kind: "manual", schedule: "default/fired", state: "waiting" });
    const again = await post(`${at("fired")}:run`, { input: { word: "now" } }, { "idempotency-key": "k" });
    expect([again.statusCode, again.json().id]).toEqual([201, id]);
    const other = await post(`${at("fired")}:run`, { input: { word: "else" } }, { "idempotency-key": "k" });
    expect([other.statusCode, other.json().code]).toEqual([409, "idempotency-conflict"]);
    const spaced = await post(`${at("fired")}:run`, {}, { "idempotency-key": "a b" });
    expect([spaced.statusCode, spaced.json().field]).toEqual([400, "Idempotency-Key"]);
    expect((await post(`${at("unknown")}:run`)).statusCode).toBe(404);
  });

  test("says when it fires next", async () => {
    await put("next");
    expect((await door.ask(`${at("next")}/next?count=2`)).json()).toMatchObject({
      next: ["2026-03-01T02:00:00.000Z", "2026-03-02T02:00:00.000Z"],
    });
    expect((await door.ask(`${at("next")}/next?count=0`)).statusCode).toBe(400);
    expect((await door.ask(`${at("unknown")}/next`)).statusCode).toBe(404);
  });

  test("is deleted at the version that If-Match names", async () => {
    await put("gone");
    const remove = (headers = {}) => door.ask(at("gone"), { method: "DELETE", headers });
    expect((await remove({ "if-match": '"7"' })).statusCode).toBe(412);
    const removed = await remove({ "if-match": '"1"' });
    expect([removed.statusCode, removed.body]).toEqual([204, ""]);
    expect((await remove()).statusCode).toBe(404);
  });
});

test("schedules are listed by page and filter, and a cursor fits only its own list", async () => {
  for (const name of ["list-a", "list-b", "list-c"]) await put(name);
  const list = (query: string) => door.ask(`/api/v1/schedules?search=list-&${query}`);
  const first = (await list("limit=2")).json<{ items: { name: string }[]; nextCursor: string }>();
  expect(first.items.map(({ name }) => name)).toEqual(["list-a", "list-b"]);
  const second = (await list(`limit=2&cursor=${first.nextCursor}`)).json();
  expect([second.items.length, second.items[0].name, second.nextCursor]).toEqual([1, "list-c", null]);
  expect((await list(`state=paused&cursor=${first.nextCursor}`)).json()).toMatchObject({
    status: 400,
    code: "invalid-cursor",
  });
  expect((await list("state=paused")).json().items).toEqual([]);
  expect((await list("group=other")).json().items).toEqual([]);
  for (const query of ["limit=0", "limit=201", "limit=x", "state=gone", "stat=paused", "tenant=other"])
    expect((await list(query)).statusCode).toBe(400);
  expect((await list("stat=paused")).json().detail).toContain('Did you mean "state"?');
});
