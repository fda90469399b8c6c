// Counts of runs over time, over HTTP.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor({ jobs: [echo] });
  const target = { kind: "job", job: "test.echo" };
  const put = (name: string, body: object) =>
    door.ask(`/api/v1/schedules/default/${name}`, { method: "PUT", body: { target, ...body } });
  await put("hourly", { expression: "cron(10 * * * ? *)" });
  await put("failing", {
    expression: "cron(20 1 * * ? *)",
    input: { fail: true },
    retry: { maxRetries: 0 },
  });
  for (let hour = 0; hour < 4; hour++) await door.bench.advanceTo(`2026-03-01T0${hour}:30:00Z`);
  await door.ask("/api/v1/schedules/default/hourly:run", { method: "POST", body: {} });
});
afterAll(() => door.close());

interface Counts {
  readonly items: readonly { readonly at: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly total: Readonly<Record<string, number>>;
  readonly lag: { readonly maxMs: number } | null;
}

const ask = (query: string) => door.ask(`/api/v1/run-counts?${query}`);
const count = async (query: string): Promise<Counts> => (await ask(query)).json<Counts>();
const filled = ({ items }: Counts) =>
  items.map(({ at, counts }) => [
    at.slice(0, 16),
    Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0)),
  ]);

test("every hour of the last day is there, an empty one too, each with its runs by state", async () => {
  const counts = await count("");
  expect(counts.items).toHaveLength(25);
  expect(filled(counts).slice(-4)).toEqual([
    ["2026-03-01T00:00", { succeeded: 1 }],
    ["2026-03-01T01:00", { succeeded: 1, dead: 1 }],
    ["2026-03-01T02:00", { succeeded: 1 }],
    ["2026-03-01T03:00", { succeeded: 1, waiting: 1 }],
  ]);
  expect(counts.total).toMatchObject({ succeeded: 4, dead: 1, waiting: 1, running: 0, missed: 0 });
});

test("runs are counted from one instant to another, both included, in buckets that begin at full hours", async () => {
  const counts = await count("from=2026-03-01T01:10:00Z&to=2026-03-01T01:20:00Z");
  expect(filled(counts)).toEqual([["2026-03-01T01:00", { succeeded: 1, dead: 1 }]]);
  expect(filled(await count("from=2026-03-01T01:10:01Z&to=2026-03-01T01:19:59Z"))).toEqual([
    ["2026-03-01T01:00", {}],
  ]);
});

test("days begin at midnight in the time zone that is named, also where the night has 23 hours", async () => {
  const local = await count(
    "step=day&timezone=Asia/Kolkata&from=2026-02-28T18:30:00Z&to=2026-03-01T18:30:00Z",
  );
  expect(filled(local)).toEqual([
    ["2026-02-28T18:30", { succeeded: 4, dead: 1, waiting: 1 }],
    ["2026-03-01T18:30", {}],
  ]);
  const { items } = await count(
    "step=day&timezone=Europe/Berlin&from=2026-03-28T12:00:00Z&to=2026-03-30T00:00:00Z",
  );
  expect(items.map(({ at }) => at)).toEqual([
    "2026-03-27T23:00:00.000Z",
    "2026-03-28T23:00:00.000Z",
    "2026-03-29T22:00:00.000Z",
  ]);
});

test("a schedule or a job alone is counted where it is named, and nothing of one that is not there", async () => {
  const span = "from=2026-03-01T00:00:00Z&to=2026-03-01T03:30:00Z";
  expect((await count(`${span}&schedule=failing`)).total).toMatchObject({ dead: 1, succeeded: 0 });
  expect((await count(`${span}&schedule=default/hourly`)).total).toMatchObject({ succeeded: 4, waiting: 1 });
  expect((await count(`${span}&job=test.echo`)).total).toMatchObject({ dead: 1, succeeded: 4 });
  expect(await count(`${span}&schedule=nobody&step=day`)).toMatchObject({
    items: [{ counts: { succeeded: 0 } }],
    lag: null,
  });
});

test("says how late the runs began", async () => {
  // Each was planned and begun at half past, those of ten past 20 minutes late.
  const minuteMs = 60_000;
  expect((await count("")).lag).toEqual({ p50Ms: 20 * minuteMs, p95Ms: 20 * minuteMs, maxMs: 20 * minuteMs });
  expect((await count("schedule=failing")).lag).toEqual({
    p50Ms: 10 * minuteMs,
    p95Ms: 10 * minuteMs,
    maxMs: 10 * minuteMs,
  });
});

test.each([
  ["step=week", "step"],
  ["from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z", "from"],
  ["from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z", "from"],
  ["step=day&from=1200-01-01T00:00:00Z", "from"],
  ["timezone=Europe/Berln", "timezone"],
  ["tenant=other", "tenant"],
])("%s is refused with 400, naming %s", async (query, field) => {
  expect((await ask(query)).json()).toMatchObject({ status: 400, field });
});
