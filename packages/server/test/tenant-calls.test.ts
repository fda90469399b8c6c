// Calls of jobs by access keys: whose run a call makes, and whose keys a workload's route takes.
import { requireRole } from "@punctual/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openDoor, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => {
  const route = { method: "POST" as const, answers: { 200: z.unknown() }, job: echo };
  door = await openDoor({
    jobs: [echo],
    routes: [
      { ...route, path: "/api/v1/echo", summary: "Echo", guard: requireRole("operator") },
      {
        ...route,
        path: "/api/v1/echo-for-all",
        summary: "Echo for every tenant",
        guard: requireRole("operator", { tenants: "all" }),
      },
    ],
  });
  await door.bench.engine.start();
});
afterAll(() => door.close());

const keyOf = async (tenant: string, role = "operator"): Promise<string> =>
  (await door.ask("/api/v1/access-keys", { method: "POST", body: { name: "k", tenant, role } })).json().key;
const call = (path: string, token: string) =>
  door.ask(path, { method: "POST", token, body: { word: "hello" } });
const runOf = (id: unknown, token: string) => door.ask(`/api/v1/runs/${String(id)}`, { token });

test("an access key of the tenant default calls a workload's job, and stands as the run's actor's tenant", async () => {
  const key = await keyOf("default");
  const answer = await call("/api/v1/echo", key);
  expect([answer.statusCode, answer.json()]).toEqual([200, { word: "hello" }]);
  expect((await runOf(answer.headers["punctual-run-id"], key)).json()).toMatchObject({ tenant: "default" });
});

test("a key of another tenant is refused where the route does not say otherwise, and too low a role everywhere", async () => {
  const key = await keyOf("acme");
  expect((await call("/api/v1/echo", key)).json()).toMatchObject({
    status: 403,
    detail: "Expected a credential of the tenant default, got one of another tenant.",
  });
  for (const path of ["/api/v1/echo", "/api/v1/echo-for-all"])
    expect((await call(path, await keyOf("default", "viewer"))).statusCode).toBe(403);
});

test("security row 9: where every tenant may call, the run is the caller's own", async () => {
  const [acme, other] = [await keyOf("acme"), await keyOf("other")];
  const answer = await call("/api/v1/echo-for-all", acme);
  expect([answer.statusCode, answer.json()]).toEqual([200, { word: "hello" }]);
  const id = answer.headers["punctual-run-id"];
  expect((await runOf(id, acme)).json()).toMatchObject({ tenant: "acme", state: "succeeded" });
  expect((await runOf(id, other)).statusCode).toBe(404);
});

test("security row 9: two tenants that send one Idempotency-Key get a run each", async () => {
  const ids = new Set<unknown>();
  for (const tenant of ["acme", "other"]) {
    const answer = await door.ask("/api/v1/echo-for-all", {
      method: "POST",
      token: await keyOf(tenant),
      body: {},
      headers: { "idempotency-key": "once" },
    });
    expect(answer.statusCode).toBe(200);
    ids.add(answer.headers["punctual-run-id"]);
  }
  expect(ids.size).toBe(2);
});
