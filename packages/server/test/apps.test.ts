// The operations on apps, by status.
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDoor, startedAt, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeEach(async () => {
  door = await openDoor({ jobs: [echo] });
});
afterEach(() => door.close());

const path = "/apps/reports";
const given = { url: "https://reports.example.com/punctual", jobs: ["reports.monthly", "reports.daily"] };
const ask = (at: string, method: "GET" | "PUT" | "DELETE" = "GET", body?: unknown) =>
  door.ask(`/api/v1${at}`, body === undefined ? { method } : { method, body });
const schedule = (job: string) =>
  ask("/schedules/default/monthly", "PUT", {
    expression: "cron(0 3 1 * ? *)",
    target: { kind: "job", job },
  });

test("are kept with 201, replaced with 200, shown, listed and deleted with 204, and then 404", async () => {
  const made = await ask(path, "PUT", given);
  expect(made.statusCode).toBe(201);
  expect(made.json()).toEqual({
    ...given,
    jobs: ["reports.daily", "reports.monthly"],
    name: "reports",
    connection: null,
    timeoutSeconds: 30,
    createdAt: startedAt,
    updatedAt: startedAt,
  });
  expect((await ask(path, "PUT", { ...given, timeoutSeconds: 60 })).statusCode).toBe(200);
  expect((await ask(path)).json()).toMatchObject({ timeoutSeconds: 60 });
  expect((await ask("/apps")).json()).toMatchObject({ items: [{ name: "reports" }], nextCursor: null });
  expect((await ask(path, "DELETE")).statusCode).toBe(204);
  expect((await ask(path)).statusCode).toBe(404);
  expect((await ask(path, "DELETE")).statusCode).toBe(404);
});

test.each([
  [{ ...given, url: "no url" }, "invalid-request", "url"],
  [{ ...given, url: "http://10.0.0.1/" }, "target-refused", "url"],
  [{ ...given, connection: "gone" }, "unknown-connection", "connection"],
  [{ ...given, jobs: [] }, "invalid-request", "jobs"],
  [{ ...given, jobs: ["Not A Job"] }, "invalid-request", "jobs[0]"],
  [{ ...given, timeoutSeconds: 901 }, "invalid-request", "timeoutSeconds"],
  [{ ...given, urll: "x" }, "unknown-field", "urll"],
])("%o is refused with 400 naming the field", async (body, code, field) => {
  const refused = await ask(path, "PUT", body);
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({ code, field });
});

test("a job that another app serves is refused with 409 naming that app", async () => {
  await ask("/apps/older", "PUT", { ...given, jobs: ["reports.daily"] });
  const refused = await ask(path, "PUT", given);
  expect(refused.statusCode).toBe(409);
  expect(refused.json()).toMatchObject({ code: "job-served-elsewhere", field: "jobs" });
  expect(refused.json().detail).toContain("older");
  expect((await ask(path)).statusCode).toBe(404);
});

test("a job that the node has itself is refused with 409", async () => {
  const refused = await ask(path, "PUT", { ...given, jobs: ["test.echo"] });
  expect([refused.statusCode, refused.json().code]).toEqual([409, "job-served-elsewhere"]);
});

test("one whose job a schedule needs is not deleted, and cannot drop the job: 409", async () => {
  await ask(path, "PUT", given);
  expect((await schedule("reports.monthly")).statusCode).toBe(201);
  const kept = [
    await ask(path, "DELETE"),
    await ask(path, "PUT", { ...given, jobs: ["reports.daily"] }),
  ] as const;
  for (const refused of kept) {
    expect([refused.statusCode, refused.json().code]).toEqual([409, "job-needed"]);
    expect(refused.json().detail).toContain("default/monthly");
  }
  await ask("/schedules/default/monthly", "DELETE");
  expect((await ask(path, "DELETE")).statusCode).toBe(204);
});

test("a schedule may name a job of an app, and none that nobody serves: 400 with the nearest", async () => {
  await ask(path, "PUT", given);
  const refused = await schedule("reports.month");
  expect(refused.statusCode).toBe(400);
  expect(refused.json()).toMatchObject({ code: "unknown-job", field: "target.job" });
  expect(refused.json().detail).toContain('Did you mean "reports.monthly"?');
});

test("the system lists their jobs beside those of the node", async () => {
  await ask(path, "PUT", given);
  expect((await ask("/system")).json()).toMatchObject({
    jobs: ["reports.daily", "reports.monthly", "test.echo"],
  });
});
