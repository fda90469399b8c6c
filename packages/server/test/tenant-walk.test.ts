// Tenants apart, over every operation there is: another tenant's thing is answered like one that nobody has.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Operation } from "../src/operation.ts";
import { operations } from "../src/rest/operations.ts";
import { openDoor, type Door } from "./door.ts";
import {
  exampleBody,
  furnishedTenant,
  namesThing,
  nounOf,
  urlOf,
  type FurnishedTenant,
} from "./furnished-tenant.ts";
import { echo } from "./jobs.ts";

let door: Door;
let acme: FurnishedTenant;
let other: FurnishedTenant;
beforeAll(async () => {
  door = await openDoor({ jobs: [echo] });
  acme = await furnishedTenant(door, "acme");
  const made = await door.ask("/api/v1/access-keys", {
    method: "POST",
    body: { name: "owner", tenant: "other", role: "admin" },
  });
  const { key } = made.json();
  other = {
    ...acme,
    tenant: "other",
    key,
    ask: (path, asked = {}) => door.ask(`/api/v1${path}`, { token: key, ...asked }),
  };
});
afterAll(() => door.close());

/** Whoever has a run's token speaks for that run, whatever his tenant: those operations know no other credential. */
const ofTenants = operations.filter(({ security }) => security === undefined);

const named = (wanted: (operation: Operation) => boolean) =>
  ofTenants.filter(wanted).map((operation) => [`${operation.method} ${operation.path}`, operation] as const);

const unknownId = "0195d3a8-0000-7000-8000-000000000000";

/** Of a noun that the tenant has one of; of another one, ids and names as other things have them. */
const thingOf = (tenant: FurnishedTenant, operation: Operation): Readonly<Record<string, string>> => ({
  ...tenant.things.schedules,
  ...tenant.things.runs,
  ...tenant.things[nounOf(operation)],
  version: "1",
});
const unknownThing = (operation: Operation): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(thingOf(acme, operation)).map(([name, value]) => {
      if (name === "version") return [name, value];
      return [name, name === "id" ? unknownId : `missing-${value}`];
    }),
  );

async function askAs(
  tenant: FurnishedTenant,
  operation: Operation,
  parameters: Readonly<Record<string, string>>,
) {
  const body = exampleBody(operation);
  const url = urlOf(operation, parameters);
  const answer = await door.ask(url, {
    method: operation.method,
    token: tenant.key,
    ...(body === undefined || operation.method === "GET" ? {} : { body }),
  });
  const values = [...new Set(Object.values(parameters))].sort((a, b) => b.length - a.length);
  const neutral = values.reduce((text, value) => text.replaceAll(value, "…"), answer.body);
  return { status: answer.statusCode, body: neutral.replaceAll(/"(?:requestId|id)":"[^"]+"/g, "") };
}

async function stateOf(tenant: FurnishedTenant): Promise<unknown> {
  const lists = [
    "backfills",
    "api-destinations",
    "apps",
    "rate-limits",
    "calendars",
    "schedules",
    "schedule-groups",
    "runs",
    "dead-letters",
    "connections",
    "alarms",
    "access-keys",
  ];
  const answers = await Promise.all(lists.map((list) => tenant.ask(`/${list}?limit=200`)));
  return answers.map((answer) => answer.json().items.map((item: object) => ({ ...item, lastUsedAt: null })));
}

test("the walk knows of things to ask for, and their own tenant finds them", async () => {
  const reads = named((operation) => operation.method === "GET" && namesThing(operation));
  expect(reads.length).toBeGreaterThan(5);
  for (const [name, operation] of reads.filter(([, operation]) => acme.things[nounOf(operation)]))
    expect((await askAs(acme, operation, thingOf(acme, operation))).status, `about ${name}`).toBe(200);
});

test.each(named((operation) => !namesThing(operation) && operation.method === "GET"))(
  "security row 9: %s shows another tenant nothing of it",
  async (_name, operation) => {
    const answer = await other.ask(operation.path.replace("/api/v1", ""));
    expect(answer.statusCode).toBe(200);
    const ids = Object.values(acme.things).flatMap(({ id }) => id ?? []);
    for (const mark of [...ids, acme.openRun, "private", "acme"]) expect(answer.body).not.toContain(mark);
    const empty = [
      "api-destinations",
      "apps",
      "backfills",
      "rate-limits",
      "calendars",
      "schedules",
      "runs",
      "dead-letters",
      "connections",
      "alarms",
    ];
    if (empty.includes(nounOf(operation))) expect(answer.json()).toMatchObject({ items: [] });
  },
);

test.each(named((operation) => namesThing(operation) && operation.method !== "PUT"))(
  "security row 9: %s answers another tenant 404, as for a thing that nobody has",
  async (_name, operation) => {
    const before = await stateOf(acme);
    const theirs = await askAs(other, operation, thingOf(acme, operation));
    const nobodys = await askAs(other, operation, unknownThing(operation));
    expect(theirs.status).toBe(404);
    expect(theirs).toEqual(nobodys);
    expect(await stateOf(acme)).toEqual(before);
  },
);

test.each(named((operation) => namesThing(operation) && operation.method === "PUT"))(
  "security row 9: %s with another tenant's name changes nothing of it, and answers as for a new name",
  async (_name, operation) => {
    const before = await stateOf(acme);
    const nobodys = await askAs(other, operation, unknownThing(operation));
    // What two things may not have at once, such as a job of an app, is free again.
    await door.ask(urlOf(operation, unknownThing(operation)), { method: "DELETE", token: other.key });
    const theirs = await askAs(other, operation, thingOf(acme, operation));
    expect([201, 404]).toContain(theirs.status);
    expect(theirs).toEqual(nobodys);
    expect(await stateOf(acme)).toEqual(before);
  },
);

const claims = ["tenant", "tenantId", "userId", "owner"];

test.each(named(() => true))(
  "security row 10: %s takes nobody's word for whose data is meant",
  async (_name, operation) => {
    const url = urlOf(operation, thingOf(acme, operation));
    const { method } = operation;
    const body = exampleBody(operation);
    const sendsBody = body !== undefined && method !== "GET";
    for (const claim of claims) {
      const asked = { method, token: other.key };
      const inQuery = await door.ask(`${url}?${claim}=acme`, { ...asked, ...(sendsBody ? { body } : {}) });
      expect([400, 404], `${claim} in the query`).toContain(inQuery.statusCode);
      if (method === "GET") continue;
      const inBody = await door.ask(url, { ...asked, body: { ...Object(body), [claim]: "acme" } });
      expect([400, 403], `${claim} in the body`).toContain(inBody.statusCode);
    }
  },
);

test("security row 10: a header that names a tenant is ignored", async () => {
  const headers = { "x-tenant-id": "acme", "x-tenant": "acme", tenant: "acme", "x-user-id": "owner" };
  const answer = await other.ask("/schedules", { headers });
  expect([answer.statusCode, answer.json().items]).toEqual([200, []]);
  expect((await other.ask("/schedules/private/report", { headers })).statusCode).toBe(404);
});
