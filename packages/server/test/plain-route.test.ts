// A workload's plain route: guard first, then what it was sent, then its own work.
import { defineRoute, requireRole, type Guard } from "@punctual/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openDoor, type Door } from "./door.ts";

let door: Door;
const viewer = {
  principal: { tenant: "default", actor: "viewer", role: "viewer" },
  tokens: () => ["viewer"],
} as const;
const signed: Guard = {
  kind: "signature",
  security: { type: "apiKey", in: "header", name: "x-signature" },
  check: async ({ body, headers }) =>
    headers["x-signature"] === `signed ${body?.length ?? 0}`
      ? { ok: true, actor: "signer" }
      : { ok: false, response: { status: 401, headers: { "content-type": "text/plain" }, body: "unsigned" } },
};

const put = defineRoute({
  method: "PUT",
  path: "/api/v1/users/{userId}/words",
  summary: "Keep words",
  guard: requireRole("operator"),
  params: z.strictObject({ userId: z.string().regex(/^[a-z:]+$/) }),
  query: z.strictObject({ dry: z.enum(["0", "1"]).default("0") }),
  body: z.strictObject({ words: z.array(z.string()) }),
  limitBytes: 100,
  answers: { 200: z.object({ kept: z.int() }) },
  handle: async ({ params: { userId }, query: { dry }, body: { words }, actor }) => ({
    status: 200,
    headers: { "x-kept-by": actor },
    body: { userId, dry, kept: words.length },
  }),
});
const sign = defineRoute({
  method: "POST",
  path: "/signed",
  summary: "Take what is signed",
  guard: signed,
  answers: { 200: z.string() },
  handle: async ({ rawBody, requestId }) => ({
    status: 200,
    headers: { "content-type": "text/plain", "x-seen": String(requestId) },
    body: String(rawBody),
  }),
});
beforeAll(async () => void (door = await openDoor({ routes: [put, sign], credentials: [viewer] })));
afterAll(() => door.close());

const path = "/api/v1/users/a:b/words";
const keep = (body: unknown, at = path) => door.ask(at, { method: "PUT", body });

test("is given what its schemas made of the request, and who asks", async () => {
  const answer = await keep({ words: ["a", "b"] }, `${path}?dry=1`);
  expect([answer.statusCode, answer.json()]).toEqual([200, { userId: "a:b", dry: "1", kept: 2 }]);
  expect(answer.headers["x-kept-by"]).toBe("admin token");
});

test.each([
  ["userId", "/api/v1/users/A/words", { words: [] }],
  ["userId", "/api/v1/users/a%00/words", { words: [] }],
  ["dry", `${path}?dry=2`, { words: [] }],
  ["dri", `${path}?dri=1`, { words: [] }],
  ["words[1]", path, { words: ["a", 1] }],
  ["wrods", path, { wrods: [] }],
  ["words[0]", path, '{"words":["a\\u0000"]}'],
])("refuses a wrong %s with its name", async (field, at, body) => {
  expect((await keep(body, at)).json()).toMatchObject({ status: 400, field });
});

test("refuses who may not ask before it looks at what was sent", async () => {
  const asked = { method: "PUT", body: "not json" } as const;
  expect((await door.ask(path, { ...asked, token: null })).json().code).toBe("unauthorized");
  expect((await door.ask(path, { ...asked, token: "viewer" })).json().code).toBe("forbidden");
  expect((await door.ask(path, asked)).json().code).toBe("malformed-json");
});

test("has its own limit of the body and its own 415", async () => {
  expect((await keep({ words: ["x".repeat(100)] })).json()).toMatchObject({ status: 413 });
  const typed = { method: "PUT", body: "words=a", headers: { "content-type": "text/plain" } } as const;
  expect((await door.ask(path, typed)).json()).toMatchObject({ status: 415 });
});

test("has its guard see the bytes as they came, and its answer sent as it is", async () => {
  const body = '{ "a" : 1 }';
  const answer = await door.ask("/signed", { method: "POST", body, headers: { "x-signature": "signed 11" } });
  expect([answer.statusCode, answer.body, answer.headers["content-type"]]).toEqual([200, body, "text/plain"]);
  expect(answer.headers["x-seen"]).toBe(answer.headers["x-request-id"]);
  const unsigned = await door.ask("/signed", { method: "POST", body });
  expect([unsigned.statusCode, unsigned.body]).toEqual([401, "unsigned"]);
});
