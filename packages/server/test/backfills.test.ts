// Backfills over HTTP, each operation by the statuses that it answers.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDoor, publicUrl, startedAt, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor({ jobs: [echo] });
  const body = { expression: "cron(0 2 * * ? *)", target: { kind: "job", job: "test.echo" } };
  await door.ask("/api/v1/schedules/default/daily", { method: "PUT", body });
});
afterAll(() => door.close());

const unknownId = "0198c0de-0000-7000-8000-000000000000";
const february = { from: "2026-02-01T00:00:00Z", to: "2026-02-10T00:00:00Z" };
const backfill = (body: object, headers: Record<string, string> = {}) =>
  door.ask("/api/v1/schedules/default/daily:backfill", { method: "POST", body, headers });
const cancel = (id: string, body?: object) =>
  door.ask(`/api/v1/backfills/${id}:cancel`, { method: "POST", body });
const work = () => door.bench.advanceTo(startedAt);

describe("POST a backfill", () => {
  test("as a dry run answers 200 with what would be run", async () => {
    const answer = await backfill({ ...february, dryRun: true });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      total: 9,
      alreadySucceeded: 0,
      toRun: 9,
      first: "2026-02-01T02:00:00.000Z",
      last: "2026-02-09T02:00:00.000Z",
    });
    expect((await door.ask("/api/v1/backfills")).json().items).toEqual([]);
  });

  test("answers 201 with its place, and the same again for the same Idempotency-Key", async () => {
    const key = { "idempotency-key": "february" };
    const answer = await backfill(february, key);
    expect(answer.statusCode).toBe(201);
    const { id } = answer.json();
    expect(answer.headers.location).toBe(`${publicUrl}/api/v1/backfills/${id}`);
    expect(answer.json()).toMatchObject({
      schedule: "default/daily",
      from: "2026-02-01T00:00:00.000Z",
      state: "running",
      total: 9,
      made: 0,
    });
    await work();
    expect((await backfill(february, key)).json()).toMatchObject({ id, state: "done", succeeded: 9 });
    expect((await backfill({ ...february, concurrency: 2 }, key)).json()).toMatchObject({
      status: 409,
      code: "idempotency-conflict",
    });
    expect((await door.ask(`/api/v1/backfills/${id}`)).json()).toMatchObject({ id, open: 0, skipped: 0 });
  });

  test.each([
    [{ from: "2026-02-01T00:00:00Z" }, "to"],
    [{ ...february, to: "2026-03-01T00:00:31Z" }, "to"],
    [{ ...february, from: "2026-02-11T00:00:00Z" }, "from"],
    [{ ...february, concurrency: 1001 }, "concurrency"],
    [{ ...february, dryrun: true }, "dryrun"],
  ])("answers 400 for %j, naming %s", async (body, field) => {
    expect((await backfill(body)).json()).toMatchObject({ status: 400, field });
  });

  test("answers 404 for a schedule that does not exist", async () => {
    const path = "/api/v1/schedules/default/none:backfill";
    expect((await door.ask(path, { method: "POST", body: february })).statusCode).toBe(404);
  });
});

test("a backfill is cancelled as a whole, again and again; one that is done is 409, one that never was 404", async () => {
  const january = { from: "2026-01-01T00:00:00Z", to: "2026-01-31T00:00:00Z" };
  const { id } = (await backfill(january)).json<{ id: string }>();
  for (const body of [undefined, { runningToo: true }])
    expect((await cancel(id, body)).json()).toMatchObject({ id, state: "cancelled" });
  const done = (await backfill({ from: february.to, to: february.to })).json<{ id: string }>();
  expect((await cancel(done.id)).json()).toMatchObject({ status: 409, code: "backfill-ended" });
  expect((await cancel(unknownId)).statusCode).toBe(404);
  expect((await door.ask(`/api/v1/backfills/${unknownId}`)).statusCode).toBe(404);
});

test("backfills are listed newest first, by page and by filter", async () => {
  const list = (query: string) => door.ask(`/api/v1/backfills?${query}`);
  const page = (await list("limit=1")).json<{ items: object[]; nextCursor: string }>();
  expect(page.items).toHaveLength(1);
  expect((await list(`limit=1&cursor=${page.nextCursor}`)).statusCode).toBe(200);
  expect((await list(`limit=1&state=done&cursor=${page.nextCursor}`)).json().code).toBe("invalid-cursor");
  expect((await list("schedule=daily&state=cancelled")).json().items).toHaveLength(1);
  expect((await list("schedule=other")).json().items).toEqual([]);
  const runs = await door.ask(`/api/v1/runs?backfill=${unknownId}`);
  expect(runs.json().items).toEqual([]);
  expect((await list("state=over")).statusCode).toBe(400);
});
