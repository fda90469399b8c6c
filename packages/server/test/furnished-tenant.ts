// A tenant with one of everything, for tests that walk all operations.
import type { Operation } from "../src/operation.ts";
import { describeOperations } from "../src/openapi/describe-operations.ts";
import { adminToken, type Asked, type Door } from "./door.ts";

export interface FurnishedTenant {
  readonly tenant: string;
  /** Its admin's access key. */
  readonly key: string;
  /** By noun: what the parameters of a path are called. */
  readonly things: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A run that has not ended. */
  readonly openRun: string;
  ask(path: string, asked?: Asked): ReturnType<Door["ask"]>;
}

const group = "private";

/** The door needs the job `test.echo`, and its engine's loops stand still. */
export async function furnishedTenant(door: Door, tenant: string): Promise<FurnishedTenant> {
  const made = await door.ask("/api/v1/access-keys", {
    method: "POST",
    token: adminToken,
    body: { name: "owner", tenant, role: "admin" },
  });
  const { key, id: keyId } = made.json();
  const ask: FurnishedTenant["ask"] = (path, asked = {}) =>
    door.ask(`/api/v1${path}`, { token: key, ...asked });
  await furnish(ask);
  await door.bench.engine.workOff();
  const openRun = (await ask(`/schedules/${group}/report:run`, { method: "POST" })).json().id;
  const range = { from: "2026-02-20T00:00:00Z", to: "2026-02-22T00:00:00Z" };
  const backfill = (await ask(`/schedules/${group}/report:backfill`, { method: "POST", body: range })).json();
  const [deadLetter] = (await ask("/dead-letters")).json().items;
  const schedule = { group, name: "report" };
  const things = {
    schedules: schedule,
    "schedule-groups": { name: group },
    runs: { id: deadLetter.runId },
    "dead-letters": { id: deadLetter.id },
    connections: { name: "private-crm" },
    alarms: { name: "private-alarm" },
    backfills: { id: backfill.id },
    "api-destinations": { name: "private-endpoint" },
    "rate-limits": { name: "private-limit" },
    calendars: { name: "private-calendar" },
    apps: { name: "private-app" },
    "access-keys": { id: keyId },
  };
  return { tenant, key, things, openRun, ask };
}

async function furnish(ask: FurnishedTenant["ask"]): Promise<void> {
  const put = (path: string, body?: unknown) =>
    ask(path, { method: "PUT", ...(body === undefined ? {} : { body }) });
  const target = { kind: "job", job: "test.echo" };
  const schedule = { expression: "cron(0 12 * * ? *)", target, input: { fail: true } };
  for (const name of [group, "empty"]) await put(`/schedule-groups/${name}`);
  for (const name of ["report", "paused"]) await put(`/schedules/${group}/${name}`, schedule);
  await ask(`/schedules/${group}/paused:pause`, { method: "POST" });
  await put("/connections/private-crm", { kind: "api-key", header: "x-key", value: "planted" });
  await put("/alarms/private-alarm", { kind: "dead" });
  await put("/api-destinations/private-endpoint", { url: "https://example.com/hook", method: "POST" });
  await put("/apps/private-app", { url: "https://example.com/punctual", jobs: ["private.job"] });
  await put("/rate-limits/private-limit", { ratePerSecond: 5 });
  await put("/calendars/private-calendar", { excludeWeekdays: ["sun"] });
  await ask(`/schedules/${group}/report:run`, { method: "POST" });
}

export const nounOf = ({ path }: Pick<Operation, "path">): string =>
  /^\/api\/v1\/([a-z-]+)/.exec(path)?.[1] ?? "";

/** Whether it works on one thing that its path names. */
export const namesThing = ({ path }: Operation): boolean => path.includes("{");

/** The operation's path with these parameters; every parameter must be among them. */
export const urlOf = ({ path }: Operation, parameters: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`Expected a value for {${name}} of ${path}, got none.`);
    return value;
  });

const described = describeOperations("https://punctual.example");

/** The body that the API's description shows; without a connection, which a tenant need not have. */
export function exampleBody({ method, path }: Operation): unknown {
  const place = [
    "paths",
    path,
    method.toLowerCase(),
    "requestBody",
    "content",
    "application/json",
    "example",
  ];
  const shown = place.reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), described);
  return Object.hasOwn(Object(shown), "connection") ? { ...Object(shown), connection: null } : shown;
}
