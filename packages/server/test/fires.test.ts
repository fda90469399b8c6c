// The next fires of all schedules, over HTTP.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor({ jobs: [echo] });
  const target = { kind: "job", job: "test.echo" };
  const put = (name: string, body: object) =>
    door.ask(`/api/v1/schedules/default/${name}`, { method: "PUT", body: { target, ...body } });
  await put("hourly", { expression: "cron(0 * * * ? *)" });
  await put("daily", { expression: "cron(30 2 * * ? *)", timezone: "Europe/Berlin" });
  await put("paused", { expression: "cron(1 * * * ? *)", state: "paused" });
  await put("once", { expression: "at(2026-03-05T00:00:00)" });
});
afterAll(() => door.close());

const ask = (query = "") => door.ask(`/api/v1/fires${query}`);

test("the fires of every enabled schedule come together, the soonest first, as often as each fires", async () => {
  const { items, complete } = (await ask("?until=2026-03-01T02:00:00Z")).json();
  expect(complete).toBe(true);
  expect(items).toEqual([
    {
      schedule: "default/hourly",
      at: "2026-03-01T01:00:00.000Z",
      timezone: "UTC",
      expression: "cron(0 * * * ? *)",
    },
    {
      schedule: "default/daily",
      at: "2026-03-01T01:30:00.000Z",
      timezone: "Europe/Berlin",
      expression: "cron(30 2 * * ? *)",
    },
    {
      schedule: "default/hourly",
      at: "2026-03-01T02:00:00.000Z",
      timezone: "UTC",
      expression: "cron(0 * * * ? *)",
    },
  ]);
});

test("without an end the next 24 hours are told", async () => {
  const { items, complete } = (await ask()).json();
  expect([items.length, items.at(-1).at, complete]).toEqual([25, "2026-03-02T00:00:00.000Z", true]);
});

test("what is cut off is the latest, and it is said that there is more", async () => {
  const cut = (await ask("?until=2026-03-10T00:00:00Z&limit=3")).json();
  expect(cut.items.map(({ at }: { at: string }) => at)).toEqual([
    "2026-03-01T01:00:00.000Z",
    "2026-03-01T01:30:00.000Z",
    "2026-03-01T02:00:00.000Z",
  ]);
  expect(cut.complete).toBe(false);
  expect((await ask("?until=2026-02-01T00:00:00Z")).json()).toEqual({ items: [], complete: true });
});

test("of the schedules that fire first alone, those that are asked for come as often as they fire", async () => {
  const query = "?until=2026-03-05T12:00:00Z&schedules=2&perSchedule=2";
  expect((await ask(query)).json()).toMatchObject({
    items: [
      { schedule: "default/hourly", at: "2026-03-01T01:00:00.000Z" },
      { schedule: "default/daily", at: "2026-03-01T01:30:00.000Z" },
      { schedule: "default/hourly", at: "2026-03-01T02:00:00.000Z" },
      { schedule: "default/daily", at: "2026-03-02T01:30:00.000Z" },
    ],
    complete: true,
  });
});

test.each([
  ["?limit=501", "limit"],
  ["?until=tomorrow", "until"],
])("%s is refused with 400, naming %s", async (query, field) => {
  expect((await ask(query)).json()).toMatchObject({ status: 400, field });
});
