// The maintenance as a whole: who may start it, when it fires, and what stops it.
import { afterEach, expect, test } from "vitest";
import { streamSnapshots, streamSnapshotsFreshness } from "../src/index.ts";
import { eventsOver, openStreams, type Streams } from "./open-streams.ts";

let streams: Streams;
afterEach(() => streams.door.close());

const runs = () => streams.rows("select job, state, scheduled_at from punctual.runs order by created_at, id");

const putSchedule = (state = "enabled") =>
  streams.door.call({
    method: "PUT",
    path: "/api/v1/schedules/default/stream-snapshots-monthly",
    role: "admin",
    body: {
      expression: "cron(0 2 1 * ? *)",
      timezone: "UTC",
      state,
      target: { kind: "job", job: "stream-snapshots.snapshot" },
      overlap: "skip",
      catchUp: "latest",
    },
  });

test("better 1: without a credential nobody starts it, nor does a viewer, and no run is made", async () => {
  streams = await openStreams();
  const path = "/api/v1/snapshots/maintenance";
  expect((await streams.door.call({ method: "POST", path })).status).toBe(401);
  expect((await streams.door.call({ method: "POST", path, role: "viewer" })).status).toBe(403);
  expect(await runs()).toEqual([]);
});

test("a month that is not over is refused with 400, and so is whatever else does not fit; no run is made", async () => {
  streams = await openStreams({ now: "2026-03-31T23:59:59.999Z" });
  for (const [body, field] of [
    [{ month: "2026-03" }, "month"],
    [{ month: "2026-13" }, "month"],
    [{ month: null }, "month"],
    [{ moth: "2026-01" }, "moth"],
  ] as const) {
    const answer = await streams.maintain(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ field });
  }
  const header = { "punctual-scheduled-at": "2026-04-01T02:00:00Z" };
  expect((await streams.maintain(undefined, header)).body).toMatchObject({
    status: 400,
    field: "Punctual-Scheduled-At",
  });
  const past = { "punctual-scheduled-at": "2026-02-01T02:00:00Z" };
  expect((await streams.maintain({ month: "2026-02" }, past)).body).toMatchObject({
    status: 400,
    field: "month",
  });
  expect(await runs()).toEqual([]);
  await streams.door.clock.set("2026-04-01T00:00:00Z");
  expect((await streams.maintain({ month: "2026-03" })).status).toBe(200);
});

test("a schedule whose input names a month that is not over is dead at once instead of being tried again", async () => {
  streams = await openStreams();
  const [job] = streams.door.workload.jobs;
  const run = {
    id: "r",
    schedule: null,
    scheduledAt: new Date("2026-03-01T02:00:00Z"),
    timezone: "UTC",
    attempt: 1,
  };
  expect(() => job?.runner.key({ input: '{"month":"2026-03"}', run })).toThrow(
    "Expected month to be 2026-02",
  );
  expect(job?.runner.key({ input: null, run })).toBe("2026-02");
});

test("the month is that before the scheduled moment, however late the run begins", async () => {
  streams = await openStreams({ now: "2026-03-20T00:00:00Z" });
  await streams.post("a", eventsOver("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", 3));
  const answer = await streams.maintain(undefined, { "punctual-scheduled-at": "2026-02-01T02:00:00Z" });
  expect(answer.body).toMatchObject({ month: "2026-01", archive: { cutoff: "2025-11-01T02:00:00.000Z" } });
});

test("the cutoff is three calendar months before, on that month's last day where it is shorter", async () => {
  streams = await openStreams({ now: "2026-05-31T12:00:00Z" });
  expect((await streams.maintain()).body).toMatchObject({ archive: { cutoff: "2026-02-28T12:00:00.000Z" } });
});

test("S4.8 S4.9: the schedule fires on the 1st at 02:00 UTC and makes the month before, then archives", async () => {
  streams = await openStreams({ now: "2026-02-27T00:00:00Z" });
  await streams.post("a", eventsOver("2025-10-01T00:00:00Z", "2026-02-20T00:00:00Z", 100));
  await putSchedule();
  await streams.door.advanceTo("2026-03-01T02:00:00Z");
  await expect
    .poll(async () => (await runs()).map(({ job, state }) => `${String(job)} ${String(state)}`), {
      timeout: 20_000,
    })
    .toEqual(["stream-snapshots.snapshot succeeded", "stream-snapshots.archive succeeded"]);
  expect(new Set((await runs()).map(({ scheduled_at }) => String(scheduled_at)))).toEqual(
    new Set([String(new Date("2026-03-01T02:00:00Z"))]),
  );
  expect(await streams.rows("select month, event_count::int as n from stream_snapshots")).toEqual([
    { month: "2026-02", n: 100 },
  ]);
  expect(Number((await streams.rows("select count(*)::int as n from stream_archive"))[0]?.n)).toBeGreaterThan(
    40,
  );
});

test("S4.11 S4.19 S4.20: the log says at the start when it fires next, and after a run what it has done", async () => {
  streams = await openStreams();
  await putSchedule();
  await streams.door.workload.started?.();
  const [unknown, ready] = streams.door.lines.filter(({ message }) =>
    message.startsWith("snapshot scheduler"),
  );
  expect(unknown).toMatchObject({ level: "warn" });
  expect(ready).toMatchObject({
    level: "info",
    message: "snapshot scheduler is ready, next fire at 2026-04-01T02:00:00.000Z",
    data: { schedule: "default/stream-snapshots-monthly", nextAt: "2026-04-01T02:00:00.000Z" },
  });
  await streams.post("a", eventsOver("2025-11-01T00:00:00Z", "2025-12-01T00:00:00Z", 5));
  await streams.maintain();
  expect(streams.door.lines.find(({ message }) => message === "snapshot run completed")?.data).toMatchObject({
    month: "2026-02",
    total: 1,
    successful: 1,
    failed: 0,
    archived: 5,
    skipped: false,
  });
});

test("two calls for a month at once are one run", async () => {
  streams = await openStreams();
  await streams.post("a", eventsOver("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z", 5));
  const [one, other] = await streams.door.database.transaction(async (holder) => {
    await holder.execute("lock table stream_months in access exclusive mode");
    const headers = { prefer: "respond-async" };
    return [
      await streams.maintain(undefined, headers),
      await streams.maintain({ month: "2026-02" }, headers),
    ] as const;
  });
  expect(one.status).toBe(202);
  expect(other.headers["punctual-run-id"]).toBe(one.headers["punctual-run-id"]);
  await expect
    .poll(async () => (await runs()).map(({ state }) => state), { timeout: 20_000 })
    .toEqual(["succeeded", "succeeded"]);
});

test("better 8: a failed archive fails the run with its reason; run again, it goes on and makes no snapshot twice", async () => {
  streams = await openStreams();
  await streams.post("a", eventsOver("2025-12-01T00:00:00Z", "2025-12-03T00:00:00Z", 48));
  await streams.rows(`
    select make_month('stream_archive', '2025-12');
    create function refuse() returns trigger language plpgsql as $$ begin raise 'no room'; end $$;
    create trigger refuse before insert on stream_archive for each row execute function refuse()`);
  const called = await streams.maintain(undefined, { prefer: "respond-async" });
  const id = String(called.headers["punctual-run-id"]);
  const answered = async () => Object((await streams.get(`/api/v1/runs/${id}`)).body);
  for (let hour = 10; hour < 20; hour++) {
    await streams.door.advanceTo(`2026-03-02T${hour}:00:00Z`);
    if ((await answered()).state === "dead") break;
  }
  expect(await answered()).toMatchObject({ state: "dead", error: expect.stringContaining("no room") });
  const snapshots = await streams.rows("select *, xmin from stream_snapshots");
  expect(snapshots).toHaveLength(1);
  await streams.rows("drop trigger refuse on stream_archive");
  await streams.door.call({ method: "POST", path: `/api/v1/runs/${id}:retry`, role: "operator" });
  await expect.poll(async () => (await answered()).state, { timeout: 20_000 }).toBe("succeeded");
  expect((await answered()).result).toMatchObject({
    success: true,
    archive: { archived: 33, skipped: false },
  });
  expect(await streams.rows("select *, xmin from stream_snapshots")).toEqual(snapshots);
});

test("better 10: SNAPSHOT_MAINTENANCE=off stops scheduled runs and refuses calls, and the log says so at the start", async () => {
  streams = await openStreams({ environment: { SNAPSHOT_MAINTENANCE: "off" }, now: "2026-02-27T00:00:00Z" });
  expect(streams.door.lines).toContainEqual(
    expect.objectContaining({
      level: "warn",
      message: expect.stringContaining("snapshot maintenance is off"),
    }),
  );
  await streams.post("a", eventsOver("2025-10-01T00:00:00Z", "2026-02-20T00:00:00Z", 10));
  expect((await streams.maintain()).body).toMatchObject({ status: 409, code: "maintenance-off" });
  await putSchedule();
  await streams.door.advanceTo("2026-03-01T02:00:00Z");
  await expect
    .poll(async () => (await runs()).map(({ state }) => state), { timeout: 20_000 })
    .toEqual(["succeeded"]);
  const { items } = Object((await streams.get("/api/v1/runs?job=stream-snapshots.snapshot")).body);
  expect(items[0].result).toMatchObject({
    success: true,
    skipped: true,
    reason: "SNAPSHOT_MAINTENANCE is off.",
  });
  expect(await streams.rows("select from stream_snapshots")).toEqual([]);
  expect(await streams.rows("select from stream_archive")).toEqual([]);
});

test("a word for SNAPSHOT_MAINTENANCE that is neither on nor off is refused at the start, as is an archive that keeps nothing", async () => {
  streams = await openStreams();
  await expect(streams.door.openAnother({ SNAPSHOT_MAINTENANCE: "of" })).rejects.toThrow(
    "SNAPSHOT_MAINTENANCE to be on or off",
  );
  expect(() => streamSnapshots({ archiveMonths: 3 })).toThrow("Expected archiveMonths");
});

test("every line of the workload's log has the word snapshot", async () => {
  streams = await openStreams();
  await streams.post("a", eventsOver("2025-10-01T00:00:00Z", "2026-02-20T00:00:00Z", 50));
  await streams.maintain();
  const lines = streams.door.lines.map(({ message }) => message);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !line.includes("snapshot"))).toEqual([]);
});

const freshAt = async (): Promise<unknown> => {
  const [row] = await streams.rows(streamSnapshotsFreshness.sql);
  return Object.values(row ?? {})[0];
};

test("better 11: stale is the newest month with snapshots: making an old one again hides nothing, and no stream is never stale", async () => {
  streams = await openStreams({ now: "2026-03-01T02:00:00Z" });
  expect(await freshAt()).toEqual(new Date("2026-03-01T02:00:00Z"));
  await streams.post("a", [{ id: "1", occurredAt: "2025-12-05T00:00:00Z" }]);
  expect(await freshAt()).toEqual(new Date("2025-12-01T00:00:00Z"));
  await streams.maintain();
  expect(await freshAt()).toEqual(new Date("2026-03-01T00:00:00Z"));
  await streams.door.advanceTo("2026-05-10T00:00:00Z");
  await streams.post("a", [{ id: "2", occurredAt: "2026-01-05T00:00:00Z" }]);
  await streams.maintain({ month: "2026-01" });
  expect(await freshAt()).toEqual(new Date("2026-03-01T00:00:00Z"));
});

test("the statement of the alarm for stale data reads one row of an index", async () => {
  streams = await openStreams();
  await streams.rows(
    `insert into stream_snapshots (stream_id, month, state, event_count, last_event_at)
     select 's' || n, '2026-01', '{}', 1, now() from generate_series(1, 5000) n`,
  );
  await streams.rows("analyze stream_snapshots");
  const plan = JSON.stringify(await streams.rows(`explain ${streamSnapshotsFreshness.sql}`));
  expect(plan).toContain("Index Only Scan Backward using stream_snapshots_by_month");
  expect(plan).not.toContain("Seq Scan on stream_snapshots");
});
