// Snapshots: the state of each stream at the end of a month.
import type { Database } from "@punctual/database";
import { afterEach, expect, test } from "vitest";
import { readEvents } from "../src/snapshot/read-events.sql.ts";
import { recordSnapshots } from "../src/snapshot/record-snapshots.ts";
import { eventsOver, openStreams, type Streams } from "./open-streams.ts";

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

let streams: Streams;
afterEach(() => streams.door.close());

const at = (occurredAt: string, id: string, data: Record<string, unknown>) => ({ id, occurredAt, data });

const stateOf = async (streamId: string, month: string): Promise<unknown> =>
  Object((await streams.get(`/api/v1/snapshots/${streamId}/${month}`)).body).state;

test("S4.4 S4.6 better 6: a run makes the month's end state of every stream, month by scheduled time, and answers the documented body", async () => {
  streams = await openStreams({ now: "2026-03-01T02:00:00Z" });
  await streams.post("a", [
    at("2026-02-28T23:59:59.999Z", "2", { last: true }),
    at("2026-03-01T00:00:00.000Z", "3", { march: true }),
    at("2026-02-01T00:00:00.000Z", "1", { first: true, last: false }),
  ]);
  await streams.post("march", [at("2026-03-01T00:00:00Z", "1", {})]);
  const answer = await streams.maintain();
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    success: true,
    month: "2026-02",
    snapshots: { total: 1, successful: 1, failed: 0, errors: [] },
    archive: { archived: 0, cutoff: "2025-12-01T02:00:00.000Z", skipped: false },
  });
  expect((await streams.get("/api/v1/snapshots/a/2026-02")).body).toEqual({
    streamId: "a",
    month: "2026-02",
    state: { first: true, last: true },
    eventCount: 2,
    lastEventAt: "2026-02-28T23:59:59.999Z",
    createdAt: "2026-03-01T02:00:00.000Z",
  });
});

test("events of one instant are merged in the order of their ids, byte by byte", async () => {
  streams = await openStreams();
  const instant = "2026-02-01T00:00:00Z";
  await streams.post(
    "a",
    ["ä", "b", "B", "a"].map((id) => at(instant, id, { last: id, [id]: null })),
  );
  await streams.maintain();
  expect(await stateOf("a", "2026-02")).toEqual({ last: "ä" });
});

test("the month's end is that of UTC, whatever the run's zone or a change of clocks says", async () => {
  streams = await openStreams({ now: "2026-04-01T02:00:00Z" });
  await streams.door.database.execute(
    "alter database current_database_name set timezone to 'America/New_York'".replace(
      "current_database_name",
      String((await streams.rows("select current_database() as name"))[0]?.name),
    ),
  );
  await streams.post("a", [
    at("2026-03-31T19:59:59-04:00", "1", { march: true }),
    at("2026-03-31T20:00:00-04:00", "2", { april: true }),
  ]);
  await streams.maintain();
  expect(await stateOf("a", "2026-03")).toEqual({ march: true });
});

test("the same month again gives the same row; a later month builds on it", async () => {
  streams = await openStreams({ now: "2026-03-01T02:00:00Z" });
  await streams.post("a", [
    at("2026-01-05T00:00:00Z", "1", { jan: 1 }),
    at("2026-02-05T00:00:00Z", "2", { feb: 1 }),
  ]);
  await streams.maintain({ month: "2026-01" });
  const before = await streams.rows("select *, xmin from stream_snapshots");
  await streams.door.clock.set("2026-03-05T00:00:00Z");
  await streams.maintain({ month: "2026-01" });
  expect(await streams.rows("select *, xmin from stream_snapshots")).toEqual(before);
  await streams.maintain();
  expect(await stateOf("a", "2026-02")).toEqual({ jan: 1, feb: 1 });
  expect(await stateOf("a", "2026-01")).toEqual({ jan: 1 });
});

test("a month without events has a snapshot too, with the state of the one before", async () => {
  streams = await openStreams();
  await streams.post("a", [at("2025-12-05T00:00:00Z", "1", { dec: 1 })]);
  for (const month of ["2025-12", "2026-01", "2026-02"]) await streams.maintain({ month });
  expect((await streams.get("/api/v1/snapshots/a")).body).toMatchObject({
    items: ["2026-02", "2026-01", "2025-12"].map((month) => ({ month, state: { dec: 1 }, eventCount: 1 })),
    nextCursor: null,
  });
});

test("an event that comes after its month's snapshot still counts: in that month when it is made again, and in every later one", async () => {
  streams = await openStreams();
  await streams.post("a", [
    at("2025-12-05T00:00:00Z", "1", { v: 1 }),
    at("2026-01-20T00:00:00Z", "3", { v: 3 }),
  ]);
  await streams.post("b", [at("2025-12-05T00:00:00Z", "1", { v: 1 })]);
  await streams.maintain({ month: "2025-12" });
  await streams.maintain({ month: "2026-01" });
  await streams.post("a", [at("2025-12-10T00:00:00Z", "2", { v: 2, late: true })]);
  await streams.door.clock.set("2026-03-03T00:00:00Z");
  await streams.maintain({ month: "2026-02" });
  expect(await stateOf("a", "2026-02")).toEqual({ v: 3, late: true });
  expect(await stateOf("a", "2025-12")).toEqual({ v: 1 });
  await streams.maintain({ month: "2025-12" });
  expect(await stateOf("a", "2025-12")).toEqual({ v: 2, late: true });
  expect(
    await streams.rows(
      "select stream_id, created_at > '2026-03-02T12:00:00Z' as anew from stream_snapshots where month = '2025-12' order by 1",
    ),
  ).toEqual([
    { stream_id: "a", anew: true },
    { stream_id: "b", anew: false },
  ]);
});

test("a long stream is read page by page, many short ones together, to the same states", async () => {
  streams = await openStreams({}, { streamsPerBatch: 50 });
  await streams.rows(`select make_month('event_log', '2026-02')`);
  await streams.rows(
    `insert into event_log (stream_id, event_id, type, occurred_at, data)
     select s, 'e' || e, 'changed', '2026-02-01'::timestamptz + e * interval '10 seconds', jsonb_build_object('last', e, 'k' || e % 9, e)
       from (select 'long' as s, 12345 as n union all select 'short-' || i, i % 60 + 1 from generate_series(1, 300) i) streams
      cross join lateral generate_series(1, n) e`,
  );
  expect((await streams.maintain()).body).toMatchObject({ snapshots: { total: 301, successful: 301 } });
  expect(
    await streams.rows("select event_count::int as n, state from stream_snapshots where stream_id = 'long'"),
  ).toEqual([
    {
      n: 12345,
      state: {
        last: 12345,
        ...Object.fromEntries(Array.from({ length: 9 }, (_, k) => [`k${k}`, 12345 - ((12345 - k) % 9)])),
      },
    },
  ]);
  expect(
    await streams.rows(
      "select count(*)::int as n from stream_snapshots s where (state ->> 'last')::int = event_count and event_count = (select sum(event_count) from stream_months m where m.stream_id = s.stream_id)",
    ),
  ).toEqual([{ n: 301 }]);
});

test("the state is the same whether its events are in the log, in the archive or in both", async () => {
  streams = await openStreams({ now: "2026-03-01T02:00:00Z" });
  await streams.post("a", eventsOver("2025-09-01T00:00:00Z", "2026-02-28T00:00:00Z", 800));
  await streams.maintain();
  const whole = await stateOf("a", "2026-02");
  expect(Number((await streams.rows("select count(*)::int as n from stream_archive"))[0]?.n)).toBeGreaterThan(
    300,
  );
  await streams.rows("delete from stream_snapshots");
  await streams.maintain();
  expect(await stateOf("a", "2026-02")).toEqual(whole);
  expect(Object(whole).last).toBe(799);
});

test("one stream that fails stops no other: the run is partial, says which and why, and nothing is archived", async () => {
  streams = await openStreams();
  for (const id of ["a", "b", "c"]) await streams.post(id, [at("2025-10-05T00:00:00Z", "1", {})]);
  await streams.rows(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'this stream cannot be kept'; end $$;
    create trigger refuse before insert on stream_snapshots for each row when (new.stream_id = 'b') execute function refuse()`);
  const answer = await streams.maintain();
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    success: false,
    status: "partial",
    month: "2026-02",
    snapshots: {
      total: 3,
      successful: 2,
      failed: 1,
      errors: [{ streamId: "b", error: expect.stringContaining("this stream cannot be kept") }],
    },
    archive: { archived: 0, cutoff: "2025-12-02T09:00:00.000Z", skipped: true },
  });
  expect(await streams.rows("select count(*)::int as n from stream_archive")).toEqual([{ n: 0 }]);
  const failed = streams.door.lines.filter(({ message }) => message === "snapshot failed");
  expect(failed).toMatchObject([{ level: "error", data: { streamId: "b", month: "2026-02" } }]);
});

test("a stream to which events keep coming late is done, as of one moment; the next run counts those that came later", async () => {
  streams = await openStreams();
  const { database } = streams.door;
  const late = async (): Promise<void> => {
    const [row] = await streams.rows("select count(*)::int as n from event_log");
    const n = Number(row?.n);
    await streams.post("a", [at("2026-02-05T00:00:00Z", `${n}`, { events: n + 1 })]);
  };
  await late();
  // Whoever reads the stream's events has another one arrive before anything can be written.
  const interrupted: Database = {
    ...database,
    transaction: (work, options) =>
      database.transaction(
        (transaction) =>
          work({
            ...transaction,
            async query(statement, ...values) {
              const rows = await transaction.query(statement, ...values);
              if (Object.is(statement, readEvents)) await late();
              return rows;
            },
          }),
        options,
      ),
  };
  const { signal } = new AbortController();
  await recordSnapshots({ database: interrupted, log: silent, signal, month: "2026-02" }, ["a"]);
  expect(await stateOf("a", "2026-02")).toEqual({ events: 1 });
  await streams.maintain();
  expect(await stateOf("a", "2026-02")).toEqual({ events: 2 });
});

test("two runs that record the same streams at once make the same rows", async () => {
  streams = await openStreams();
  const { database } = streams.door;
  const ids = Array.from({ length: 20 }, (_, index) => `s${index}`);
  for (const id of ids) await streams.post(id, [at("2026-02-05T00:00:00Z", "1", { id })]);
  const { signal } = new AbortController();
  const recording = { database, log: silent, signal, month: "2026-02" };
  await Promise.all([1, 2, 3, 4].map(() => recordSnapshots(recording, ids)));
  expect(
    await streams.rows(
      "select count(*)::int as n, count(distinct created_at)::int as times from stream_snapshots",
    ),
  ).toEqual([{ n: 20, times: 1 }]);
});

test("events that cannot be read any more fail the stream instead of making a wrong state", async () => {
  streams = await openStreams();
  await streams.post("a", [at("2026-02-05T00:00:00Z", "1", {}), at("2026-02-06T00:00:00Z", "2", {})]);
  await streams.rows("delete from event_log where event_id = '1'");
  expect((await streams.maintain()).body).toMatchObject({
    success: false,
    snapshots: { errors: [{ streamId: "a", error: expect.stringContaining("Expected all events of a") }] },
  });
});

test("a run that is tried again goes on after the streams that are done", async () => {
  streams = await openStreams({ loops: false }, { streamsPerBatch: 1, concurrency: 1 });
  for (const id of ["a", "b", "c"]) await streams.post(id, [at("2026-02-05T00:00:00Z", "1", {})]);
  const [job] = streams.door.workload.jobs;
  const saved: (string | null)[] = [];
  const stop = new AbortController();
  const call = {
    input: null,
    run: {
      id: "r",
      schedule: null,
      scheduledAt: new Date("2026-03-01T02:00:00Z"),
      timezone: "UTC",
      attempt: 1,
    },
  };
  const tools = {
    signal: stop.signal,
    progress: null,
    onlyItems: null,
    log: () => undefined,
    failedItems: async () => [],
    async saveProgress({ cursor }: { readonly cursor: string | null }) {
      saved.push(cursor);
      if (saved.length === 2) stop.abort(new Error("lost"));
    },
  };
  expect(await job?.runner.run(call, tools)).toMatchObject({ kind: "failed", error: "lost" });
  const before = await streams.rows(
    "select stream_id, xmin from stream_snapshots where stream_id in ('a', 'b') order by 1",
  );
  expect(before).toHaveLength(2);
  const seen: string[] = [];
  const again = new AbortController();
  const progress = {
    cursor: saved.at(-1) ?? null,
    tally: { total: 2, successful: 2, failed: 0, skipped: 0 },
  };
  await job?.runner.run(call, {
    ...tools,
    progress,
    signal: again.signal,
    saveProgress: async ({ cursor }) => {
      seen.push(String(cursor));
      again.abort(new Error("enough"));
    },
  });
  expect(seen).toEqual(["c"]);
  expect(
    await streams.rows(
      "select stream_id, xmin from stream_snapshots where stream_id in ('a', 'b') order by 1",
    ),
  ).toEqual(before);
});

test("S4.15 S4.16 better 9: a snapshot is read by its month, a malformed month is 400, an unknown stream 404, and archive is no month", async () => {
  streams = await openStreams();
  await streams.post("a", [at("2026-02-05T00:00:00Z", "1", {})]);
  await streams.maintain();
  expect((await streams.get("/api/v1/snapshots/a/2026-02")).status).toBe(200);
  expect((await streams.get("/api/v1/snapshots/a/2026-01")).status).toBe(404);
  for (const month of ["2026-2", "2026-13", "0000-01", "archives", "2026-02-01"]) {
    const answer = await streams.get(`/api/v1/snapshots/a/${month}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ field: "month" });
  }
  expect((await streams.get("/api/v1/snapshots/a/archive")).body).toEqual({ items: [], nextCursor: null });
  for (const path of ["", "/2026-02", "/archive"])
    expect((await streams.get(`/api/v1/snapshots/unknown${path}`)).status).toBe(404);
});

test("snapshots come page by page, and a cursor fits no other list", async () => {
  streams = await openStreams();
  for (const id of ["a", "b"]) await streams.post(id, [at("2025-11-05T00:00:00Z", "1", {})]);
  for (const month of ["2025-11", "2025-12", "2026-01", "2026-02"]) await streams.maintain({ month });
  const first = Object((await streams.get("/api/v1/snapshots/a?limit=3")).body);
  expect(first.items.map(({ month }: { month: string }) => month)).toEqual(["2026-02", "2026-01", "2025-12"]);
  const second = await streams.get(`/api/v1/snapshots/a?limit=3&cursor=${String(first.nextCursor)}`);
  expect(second.body).toMatchObject({ items: [{ month: "2025-11" }], nextCursor: null });
  for (const path of ["b", "a/archive"])
    expect((await streams.get(`/api/v1/snapshots/${path}?cursor=${String(first.nextCursor)}`)).status).toBe(
      400,
    );
});

test("a cursor whose position was tampered with is refused with 400, on every list", async () => {
  streams = await openStreams();
  await streams.post("a", eventsOver("2025-09-01T00:00:00Z", "2025-11-01T00:00:00Z", 3));
  await streams.post("b", [at("2025-11-05T00:00:00Z", "1", {})]);
  for (const month of ["2026-01", "2026-02"]) await streams.maintain({ month });
  const lists = {
    "/api/v1/streams": [["a\u0000"], []],
    "/api/v1/snapshots/a": [["2026-02\u0000"], ["2026-02", "more"], []],
    "/api/v1/snapshots/a/archive": [
      ["yesterday", "e"],
      ["0000-01-01T00:00:00Z", "e"],
      ["2025-10-01T00:00:00Z", "\u0000"],
    ],
  };
  for (const [path, positions] of Object.entries(lists)) {
    const { nextCursor } = Object((await streams.get(`${path}?limit=1`)).body);
    const [seal] = JSON.parse(Buffer.from(String(nextCursor), "base64url").toString("utf8"));
    for (const position of positions) {
      const cursor = Buffer.from(JSON.stringify([seal, ...position]), "utf8").toString("base64url");
      const answer = await streams.get(`${path}?cursor=${cursor}`);
      expect([path, position, answer.status]).toEqual([path, position, 400]);
      expect(answer.body).toMatchObject({ field: "cursor" });
    }
  }
});

test("reading needs a credential", async () => {
  streams = await openStreams();
  for (const path of [
    "/api/v1/streams",
    "/api/v1/snapshots/a",
    "/api/v1/snapshots/a/2026-02",
    "/api/v1/snapshots/a/archive",
  ])
    expect((await streams.door.call({ method: "GET", path })).status).toBe(401);
});
