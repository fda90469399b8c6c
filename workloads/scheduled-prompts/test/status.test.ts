// Pausing prompts and making them active again.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPrompts, type Prompts } from "./open-prompts.ts";

let door: Prompts;
beforeAll(async () => {
  door = await openPrompts();
});
afterAll(() => door.close());

const toggle = (user: string, id: string, key?: string) =>
  door.as(user, "POST", `/v1/schedules/${id}/toggle`, {
    headers: key === undefined ? {} : { "idempotency-key": key },
  });
const put = (user: string, id: string, status: string) =>
  door.as(user, "PUT", `/v1/schedules/${id}/state`, { body: { status } });

test("a toggle pauses and makes active again, and the engine's schedule follows", async () => {
  const id = await door.made("ann");
  const stateOf = async () =>
    (await door.call({ method: "GET", path: `/api/v1/schedules/scheduled-prompts/${id}`, role: "viewer" }))
      .body;
  expect((await toggle("ann", id)).body).toMatchObject({ id, status: "paused", nextRunAt: null });
  expect(await stateOf()).toMatchObject({ state: "paused" });
  expect((await toggle("ann", id)).body).toMatchObject({
    status: "active",
    nextRunAt: "2026-03-02T10:00:00.000Z",
  });
  expect(await stateOf()).toMatchObject({ state: "enabled" });
});

test("a repeated Idempotency-Key does not flip back, for 24 hours", async () => {
  const id = await door.made("bob");
  const first = await toggle("bob", id, "once");
  expect(first.body).toMatchObject({ status: "paused" });
  expect((await toggle("bob", id, "once")).body).toEqual(first.body);
  expect((await toggle("bob", id, "twice")).body).toMatchObject({ status: "active" });
  expect((await toggle("bob", id, "once")).body).toEqual(first.body);
  expect((await door.as("bob", "GET", `/v1/schedules/${id}`)).body).toMatchObject({ status: "active" });
  await door.clock.advance({ hours: 25 });
  expect((await toggle("bob", id, "once")).body).toMatchObject({ status: "paused" });
  expect((await toggle("bob", id, "a b")).body).toMatchObject({ status: 400, field: "Idempotency-Key" });
  await door.clock.set("2026-03-02T09:00:00Z");
});

test("two repetitions at once flip once", async () => {
  const id = await door.made("cat");
  const answers = await Promise.all(["k", "k", "k"].map((key) => toggle("cat", id, key)));
  expect(answers.map(({ body }) => body)).toEqual(Array.from({ length: 3 }, () => answers[0]?.body));
  expect(answers[0]?.body).toMatchObject({ status: "paused" });
});

test("a key means each prompt by itself", async () => {
  const ids = [await door.made("dan"), await door.made("dan")];
  for (const id of ids) expect((await toggle("dan", id, "k")).body).toMatchObject({ id, status: "paused" });
});

test("a status can be put as often as one likes", async () => {
  const id = await door.made("eve");
  for (const status of ["paused", "paused", "active", "active"])
    expect(await put("eve", id, status)).toMatchObject({ status: 200, body: { status } });
  expect((await put("eve", id, "completed")).body).toMatchObject({ status: 400, field: "status" });
});

test("a prompt that ran once is paused, and needs a new date to be active again", async () => {
  const once = { frequency: "once", date: "2026-03-02", time: "09:30" };
  const id = await door.made("fay", once);
  await door.advanceTo("2026-03-02T09:30:00Z");
  expect((await door.as("fay", "GET", `/v1/schedules/${id}`)).body).toMatchObject({
    status: "paused",
    nextRunAt: null,
    date: "2026-03-02",
  });
  expect((await put("fay", id, "active")).body).toMatchObject({ status: 409, code: "prompt-completed" });
  expect((await toggle("fay", id)).status).toBe(409);
  expect((await put("fay", id, "paused")).status).toBe(200);
  const body = { name: "A", prompt: "B", ...once, date: "2026-03-03" };
  expect((await door.as("fay", "PUT", `/v1/schedules/${id}`, { body })).body).toMatchObject({
    status: "active",
    nextRunAt: "2026-03-03T09:30:00.000Z",
  });
  await door.clock.set("2026-03-02T09:00:00Z");
});

test("a prompt whose only time passed while it was paused stays paused", async () => {
  const id = await door.made("gus", { frequency: "once", date: "2026-03-02", time: "09:10" });
  await put("gus", id, "paused");
  await door.advanceTo("2026-03-02T09:20:00Z");
  expect((await put("gus", id, "active")).status).toBe(409);
  expect((await door.as("gus", "GET", `/v1/schedules/${id}`)).body).toMatchObject({ status: "paused" });
});

test("a paused prompt does not run; an operator's pause is seen by its user", async () => {
  const id = await door.made("hal", { time: "11:00" });
  await door.call({
    method: "POST",
    path: `/api/v1/schedules/scheduled-prompts/${id}:pause`,
    role: "operator",
  });
  expect((await door.as("hal", "GET", `/v1/schedules/${id}`)).body).toMatchObject({ status: "paused" });
  await door.advanceTo("2026-03-02T11:30:00Z");
  expect(await door.results("hal", id)).toEqual([]);
});

test("nobody but the workload changes what its schedules say", async () => {
  const id = await door.made("ida");
  const path = `/api/v1/schedules/scheduled-prompts/${id}`;
  const { status } = await door.call({
    method: "PUT",
    path,
    role: "operator",
    body: {
      expression: "rate(1 minute)",
      target: { kind: "job", job: "scheduled-prompts.execute" },
    },
  });
  expect(status).toBeGreaterThanOrEqual(400);
  expect((await door.call({ method: "DELETE", path, role: "operator" })).status).toBeGreaterThanOrEqual(400);
});
