// The audit over REST, and what was denied in it.
import { defineRoute, requireRole } from "@punctual/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";

let door: Door;
const keys: Record<string, string> = {};
beforeAll(async () => {
  const route = defineRoute({
    method: "GET",
    path: "/api/v1/words/{wordId}",
    summary: "Show a word",
    guard: requireRole("viewer"),
    answers: { 200: null },
    handle: async () => ({ status: 200, headers: {}, body: {} }),
  });
  door = await openDoor({ routes: [route] });
  for (const [tenant, role] of [
    ["default", "viewer"],
    ["default", "operator"],
    ["acme", "admin"],
    ["beta", "viewer"],
  ] as const) {
    const body = { name: `${tenant}-${role}`, tenant, role };
    keys[`${tenant}-${role}`] = (await door.ask("/api/v1/access-keys", { method: "POST", body })).json().key;
  }
});
afterAll(() => door.close());

const key = (name: string): string => keys[name] ?? "";
const audit = (query: string, token?: string) =>
  door.ask(`/api/v1/audit?${query}`, token === undefined ? {} : { token });

async function denied(token: string, count = 1): Promise<readonly Record<string, unknown>[]> {
  let items: readonly Record<string, unknown>[] = [];
  await expect
    .poll(async () => {
      items = (await audit("limit=200", token)).json().items;
      items = items.filter(({ result }) => result === "denied");
      return items.reduce((sum, { detail }) => sum + Number(Reflect.get(Object(detail), "count")), 0);
    })
    .toBe(count);
  return items;
}

test("200 lists what was done, newest first, to operators and admins", async () => {
  const answer = await audit("action=access-key.create&limit=2", key("default-operator"));
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    items: [
      expect.objectContaining({
        subject: "beta-viewer",
        detail: expect.objectContaining({ tenant: "beta" }),
      }),
      {
        id: expect.stringMatching(/^\d+$/),
        at: "2026-03-01T00:00:30.000Z",
        actor: "admin token",
        address: "192.0.2.1",
        action: "access-key.create",
        subject: "acme-admin",
        result: "done",
        detail: { id: expect.any(String), tenant: "acme", role: "admin" },
      },
    ],
    nextCursor: expect.any(String),
  });
});

test("400 answers a filter that there is not and a time that is none, 401 no credential, 403 a viewer", async () => {
  expect((await audit("who=me")).json()).toMatchObject({ status: 400, field: "who" });
  expect((await audit("from=yesterday")).json()).toMatchObject({ status: 400, field: "from" });
  expect((await door.ask("/api/v1/audit", { token: null })).statusCode).toBe(401);
  expect((await audit("", key("default-viewer"))).statusCode).toBe(403);
});

test("a role that is too low is noted in its tenant's audit, one entry a minute, with a count", async () => {
  const ask = () =>
    door.ask("/api/v1/schedules/default/x", {
      method: "DELETE",
      token: key("beta-viewer"),
      address: "192.0.2.50",
    });
  for (let time = 0; time < 5; time++) expect((await ask()).statusCode).toBe(403);
  const body = { name: "auditor", tenant: "beta", role: "operator" };
  const auditor = (await door.ask("/api/v1/access-keys", { method: "POST", body })).json().key;
  const done = (await audit("result=done", auditor)).json().items;
  expect(done).toMatchObject([{ action: "access-key.create" }, { action: "access-key.create" }]);
  expect(await denied(auditor, 5)).toEqual([
    expect.objectContaining({
      actor: expect.stringContaining("beta-viewer (pk_"),
      address: "192.0.2.50",
      action: "role.refuse",
      subject: "DELETE /api/v1/schedules/{group}/{name}",
    }),
  ]);
});

test("a key of another tenant is refused at a workload's route, and that is noted with it", async () => {
  const answer = await door.ask("/api/v1/words/1", { token: key("acme-admin"), address: "192.0.2.51" });
  expect(answer.json()).toMatchObject({ status: 403, code: "forbidden" });
  expect((await door.ask("/api/v1/words/1", { token: key("default-viewer") })).statusCode).toBe(200);
  expect(await denied(key("acme-admin"))).toMatchObject([
    { action: "role.refuse", subject: "GET /api/v1/words/{wordId}" },
  ]);
});

test("what somebody else may not name is noted too", async () => {
  const answer = await door.ask("/api/v1/access-keys", {
    method: "POST",
    token: key("acme-admin"),
    address: "192.0.2.52",
    body: { name: "x", tenant: "default", role: "admin" },
  });
  expect(answer.statusCode).toBe(403);
  expect((await denied(key("acme-admin"), 2))[0]).toMatchObject({ subject: "POST /api/v1/access-keys" });
});

test("a credential that nobody knows is noted in the audit of the tenant default, without what was sent", async () => {
  const sent = `pk_${"z".repeat(43)}`;
  for (const token of [sent, "planted-guess"]) {
    const answer = await door.ask("/api/v1/runs/planted-path", { token, address: "192.0.2.53" });
    expect(answer.statusCode).toBe(401);
  }
  await door.ask("/api/v1/runs", { token: null, address: "192.0.2.54" });
  const find = async () => (await audit("action=credential.refuse")).json().items;
  await expect.poll(find).toMatchObject([{ address: "192.0.2.53", detail: { count: 2 } }]);
  const [entry] = await find();
  expect(entry).toMatchObject({ actor: "unknown access key", subject: "GET /api/v1/runs/{id}" });
  expect(JSON.stringify(entry)).not.toMatch(/zzz|planted/);
});
