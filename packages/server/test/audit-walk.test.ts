// The audit, over every operation that changes something: who asked leaves an entry behind.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Operation } from "../src/operation.ts";
import { operations } from "../src/rest/operations.ts";
import { openDoor, type Door } from "./door.ts";
import { exampleBody, furnishedTenant, nounOf, urlOf, type FurnishedTenant } from "./furnished-tenant.ts";
import { echo, items } from "./jobs.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo, items] })));
afterAll(() => door.close());

/** What a run says of itself, what only works something out, and what tries a thing without changing it. */
const exempt = [/\/runs\/\{id\}\/(heartbeat|log|complete|fail)$/, /:explain$/, /:preview$/, /:test$/];

interface Scenario {
  /** What must have happened before; answers the parameters that are not those of the tenant's own things. */
  readonly prepare?: (tenant: FurnishedTenant) => Promise<Readonly<Record<string, string>>>;
  /** In place of the example. */
  readonly body?: unknown;
}

const post = async (tenant: FurnishedTenant, path: string) =>
  (await tenant.ask(path, { method: "POST" })).json();

/** Where the example does not succeed on what the tenant has; a new operation finds here what it needs. */
const scenarios: Readonly<Record<string, Scenario>> = {
  "POST /api/v1/runs/{id}:cancel": { prepare: async ({ openRun }) => ({ id: openRun }) },
  "POST /api/v1/runs/{id}:retry-failed-items": {
    async prepare(tenant) {
      const body = { expression: "rate(1 day)", target: { kind: "job", job: "test.items" }, state: "paused" };
      await tenant.ask("/schedules/private/items", { method: "PUT", body });
      const { id } = await post(tenant, "/schedules/private/items:run");
      await door.bench.engine.workOff();
      return { id };
    },
  },
  "DELETE /api/v1/schedule-groups/{name}": { prepare: async () => ({ name: "empty" }) },
  "PUT /api/v1/schedule-groups/{name}": { prepare: async () => ({ name: "new" }) },
  "POST /api/v1/schedules/{group}/{name}:resume": { prepare: async () => ({ name: "paused" }) },
  "POST /api/v1/schedules/{group}/{name}:restore": {
    async prepare(tenant) {
      const body = { expression: "rate(2 days)", target: { kind: "job", job: "test.echo" } };
      await tenant.ask("/schedules/private/report", { method: "PUT", body });
      return {};
    },
  },
  "POST /api/v1/schedules/{group}/{name}:backfill": {
    body: { from: "2026-02-01T00:00:00Z", to: "2026-02-03T00:00:00Z" },
  },
  "DELETE /api/v1/freeze": {
    async prepare(tenant) {
      await tenant.ask("/freeze", { method: "PUT", body: {} });
      return {};
    },
  },
  "POST /api/v1/schedules:pause": { body: { schedules: ["private/report"] } },
  "POST /api/v1/schedules:resume": { body: { schedules: ["private/paused"] } },
  "POST /api/v1/dead-letters:redrive": { body: { filter: {} } },
  "POST /api/v1/dead-letters:discard": { body: { filter: {} } },
};

const changing = operations
  .filter(({ method, path }) => method !== "GET" && !exempt.some((pattern) => pattern.test(path)))
  .map((operation) => [`${operation.method} ${operation.path}`, operation] as const);

async function entriesOf(tenant: FurnishedTenant): Promise<readonly Record<string, unknown>[]> {
  // With another key than the one that a test may just have revoked.
  const made = await door.ask("/api/v1/access-keys", {
    method: "POST",
    body: { name: "auditor", tenant: tenant.tenant, role: "operator" },
  });
  const answer = await door.ask("/api/v1/audit?limit=200", { token: made.json().key });
  return answer.json().items;
}

let tenants = 0;

interface Asking {
  readonly prepared: Readonly<Record<string, string>>;
  readonly body: unknown;
}

async function succeed(
  tenant: FurnishedTenant,
  operation: Operation,
  { prepared, body }: Asking,
): Promise<void> {
  const { method } = operation;
  const parameters = {
    ...tenant.things.schedules,
    ...tenant.things.runs,
    ...tenant.things[nounOf(operation)],
    version: "1",
    ...prepared,
  };
  const asked = { method, ...(body === undefined ? {} : { body }) };
  const answer = await tenant.ask(urlOf(operation, parameters).replace("/api/v1", ""), asked);
  expect(answer.statusCode, `got ${answer.body}`).toBeLessThan(300);
}

test.each(changing)(
  "security row 51: %s leaves an entry that says who, what and from where",
  async (name, operation) => {
    const tenant = await furnishedTenant(door, `t${tenants++}`);
    const scenario = scenarios[name] ?? {};
    const prepared = (await scenario.prepare?.(tenant)) ?? {};
    const before = (await entriesOf(tenant)).length;
    await succeed(tenant, operation, { prepared, body: scenario.body ?? exampleBody(operation) });
    // The newest is of the key to read the audit with, and so was the newest before.
    const [, ...entries] = await entriesOf(tenant);
    const added = entries.slice(0, entries.length - before);
    expect(added.length, "entries added").toBeGreaterThanOrEqual(1);
    for (const entry of added)
      expect(entry).toMatchObject({
        actor: expect.stringContaining("owner (pk_"),
        address: "192.0.2.1",
        result: "done",
        action: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
      });
  },
);
