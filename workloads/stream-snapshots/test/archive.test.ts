// The archive: what it moves, what stands in its way, and that nothing is lost on it.
import type { Database } from "@punctual/database";
import { afterEach, expect, test } from "vitest";
import { archiveEvents } from "../src/archive/archive-events.ts";
import { moveInBatches } from "../src/archive/move-in-batches.ts";
import { moveWholeMonth } from "../src/archive/move-whole-month.ts";
import type { ArchiveSetting } from "../src/archive/archive-setting.ts";
import { eventsOver, openStreams, type Row, type Streams } from "./open-streams.ts";

let streams: Streams;
afterEach(() => streams.door.close());

const now = "2026-03-01T02:00:00Z";
const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

const setting = (more: Partial<ArchiveSetting> = {}): ArchiveSetting => ({
  database: streams.door.database,
  log: silent,
  signal: new AbortController().signal,
  runId: "run",
  cutoff: new Date("2025-12-01T02:00:00Z"),
  eventsPerBatch: 100,
  ...more,
});

const whereEventsAre = async (): Promise<Row | undefined> => {
  const [row] = await streams.rows(
    `select (select count(*) from event_log)::int as log, (select count(*) from stream_archive)::int as archive,
            (select count(*) from (select stream_id, event_id from event_log union select stream_id, event_id from stream_archive) e)::int as ids`,
  );
  return row;
};

const partitionsOf = async (table: string): Promise<readonly unknown[]> =>
  (
    await streams.rows(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = $1::regclass order by 1",
      [table],
    )
  ).map(({ name }) => name);

/** One event an hour, from September on. */
async function openFilled(): Promise<void> {
  streams = await openStreams({ now });
  const all = eventsOver("2025-09-01T00:00:00Z", "2026-02-28T00:00:00Z", 180 * 24);
  for (let start = 0; start < all.length; start += 1000)
    await streams.post("a", all.slice(start, start + 1000));
}

test("S4.5 better 7: events older than three months are moved, whole months by their partition and the rest by copy, and counted", async () => {
  await openFilled();
  const files = await streams.rows("select pg_relation_filenode('event_log_2025_10') as file");
  const answer = await streams.maintain();
  const archived = 91 * 24 + 2;
  expect(answer.body).toMatchObject({
    success: true,
    archive: { archived, cutoff: "2025-12-01T02:00:00.000Z", skipped: false },
  });
  expect(await whereEventsAre()).toEqual({ log: 180 * 24 - archived, archive: archived, ids: 180 * 24 });
  expect(await streams.rows("select pg_relation_filenode('stream_archive_2025_10') as file")).toEqual(files);
  expect(await partitionsOf("stream_archive")).toEqual(
    ["09", "10", "11", "12"].map((month) => `stream_archive_2025_${month}`),
  );
  expect(await streams.rows("select min(occurred_at) as first from event_log")).toEqual([
    { first: new Date("2025-12-01T02:00:00Z") },
  ]);
  expect(await streams.rows("select distinct archived_at from stream_archive")).toEqual([
    { archived_at: new Date(now) },
  ]);
  const counts = streams.door.lines.find(({ message }) => message === "snapshot archive completed");
  expect(counts?.data).toMatchObject({ archived, cutoff: "2025-12-01T02:00:00.000Z" });
});

test("a month that was begun by copy is finished by its partition; what was archived first keeps its moment", async () => {
  await openFilled();
  await streams.maintain();
  await streams.door.clock.set("2026-04-01T02:00:00Z");
  const files = await streams.rows("select pg_relation_filenode('event_log_2025_12') as file");
  expect((await streams.maintain()).body).toMatchObject({ month: "2026-03", archive: { archived: 31 * 24 } });
  expect(await streams.rows("select pg_relation_filenode('stream_archive_2025_12') as file")).toEqual(files);
  expect(
    await streams.rows(
      "select archived_at, count(*)::int as n from stream_archive where occurred_at >= '2025-12-01' group by 1 order by 1",
    ),
  ).toEqual([
    { archived_at: new Date(now), n: 2 },
    { archived_at: new Date("2026-04-01T02:00:00Z"), n: 31 * 24 },
  ]);
  expect(await whereEventsAre()).toMatchObject({ ids: 180 * 24 });
});

test("the same month again archives nothing twice, and a run at another hour moves only what has come due", async () => {
  await openFilled();
  await streams.maintain();
  await streams.door.clock.set("2026-03-01T05:00:00Z");
  expect((await streams.maintain()).body).toMatchObject({ archive: { archived: 3 } });
  expect((await streams.maintain()).body).toMatchObject({ archive: { archived: 0 } });
});

test("an event that comes late for an archived month counts at once, and is archived by the next run", async () => {
  await openFilled();
  await streams.maintain();
  expect(
    (await streams.post("a", [{ id: "late", occurredAt: "2025-10-05T00:30:00Z", data: { late: true } }]))
      .body,
  ).toEqual({ accepted: 1, duplicates: 0 });
  expect(
    (await streams.post("a", [{ id: "late", occurredAt: "2025-10-05T00:30:00Z", data: { late: true } }]))
      .body,
  ).toEqual({ accepted: 0, duplicates: 1 });
  expect(
    (
      await streams.post(
        "a",
        eventsOver("2025-09-01T00:00:00Z", "2026-02-28T00:00:00Z", 180 * 24).slice(0, 5),
      )
    ).body,
  ).toEqual({ accepted: 0, duplicates: 5 });
  expect(
    (await streams.post("a", [{ id: "e000000", occurredAt: "2025-09-01T00:00:00Z", data: {} }])).status,
  ).toBe(409);
  expect((await streams.maintain()).body).toMatchObject({ archive: { archived: 1 } });
  const page = Object((await streams.get("/api/v1/snapshots/a/2026-02")).body);
  expect(page).toMatchObject({ eventCount: 180 * 24 + 1, state: { late: true } });
  expect(await partitionsOf("event_log")).not.toContain("event_log_2025_10");
});

test("S4.17 better 12: archived events come oldest first, page by page", async () => {
  await openFilled();
  await streams.maintain();
  const seen: string[] = [];
  let cursor = "";
  do {
    const { items, nextCursor } = Object(
      (await streams.get(`/api/v1/snapshots/a/archive?limit=200${cursor}`)).body,
    );
    seen.push(...items.map(({ id }: { id: string }) => id));
    cursor = nextCursor === null ? "" : `&cursor=${String(nextCursor)}`;
  } while (cursor !== "");
  expect(seen).toHaveLength(91 * 24 + 2);
  expect(seen).toEqual([...seen].sort());
  const [event] = Object((await streams.get("/api/v1/snapshots/a/archive?limit=1")).body).items;
  expect(event).toEqual({
    id: "e000000",
    type: "changed",
    occurredAt: "2025-09-01T00:00:00.000Z",
    data: { last: 0, k0: 0 },
    archivedAt: "2026-03-01T02:00:00.000Z",
  });
});

test("a run that was lost between two steps goes on, and its count is that of all its steps", async () => {
  await openFilled();
  await moveWholeMonth(setting(), "2025-09");
  // Moved, and lost before it was counted.
  await streams.rows("select move_month('2025-10', 'run', 5000, '1s', '1s')");
  const stop = new AbortController();
  const stopAfterOne: Database = {
    ...streams.door.database,
    async transaction(work, options) {
      const done = await streams.door.database.transaction(work, options);
      const moves = await streams.rows("select from stream_archive_moves where month = '2025-11'");
      if (moves.length > 0) stop.abort(new Error("lost"));
      return done;
    },
  };
  await expect(
    moveInBatches(setting({ database: stopAfterOne, signal: stop.signal }), "2025-11"),
  ).rejects.toThrow("lost");
  expect(await archiveEvents(setting())).toBe(91 * 24 + 2);
  expect(await whereEventsAre()).toEqual({
    log: 180 * 24 - 91 * 24 - 2,
    archive: 91 * 24 + 2,
    ids: 180 * 24,
  });
});

test("a batch of which not everything arrives moves nothing and fails the run", async () => {
  streams = await openStreams({ now });
  await streams.post("a", eventsOver("2025-12-01T00:00:00Z", "2025-12-01T04:00:00Z", 40));
  await streams.rows(`
    select make_month('stream_archive', '2025-12');
    create function swallow() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger swallow before insert on stream_archive for each row when (new.event_id = 'e000003') execute function swallow()`);
  await expect(archiveEvents(setting())).rejects.toThrow("got 19 of 20");
  expect(await whereEventsAre()).toEqual({ log: 40, archive: 0, ids: 40 });
});

test("a batch that reaches over several streams and instants leaves none out", async () => {
  streams = await openStreams({ now });
  for (const id of ["b", "a", "c"])
    await streams.post(id, eventsOver("2025-12-01T00:00:00Z", "2025-12-01T04:00:00Z", 40));
  expect(await archiveEvents(setting({ eventsPerBatch: 7 }))).toBe(60);
  expect(await whereEventsAre()).toMatchObject({ log: 60, archive: 60 });
});

test("readers see every event once while months are moved", async () => {
  await openFilled();
  const counts = new Set<unknown>();
  let going = true;
  const reading = (async () => {
    while (going)
      counts.add(
        (
          await streams.rows(
            "select count(*)::int as n from (select event_id from event_log union all select event_id from stream_archive) e",
          )
        )[0]?.n,
      );
  })();
  await archiveEvents(setting());
  going = false;
  await reading;
  expect([...counts]).toEqual([180 * 24]);
});

test("writers go on while months are moved, late ones for those very months included, and nothing of theirs is lost", async () => {
  await openFilled();
  let going = true;
  let written = 0;
  const write = async (writer: string): Promise<void> => {
    for (let index = 0; going; index++) {
      const month = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-02"][index % 5];
      const answer = await streams.post(writer, [
        { id: `${index}`, occurredAt: `${month}-15T00:00:00Z`, data: { index } },
      ]);
      expect(answer.body).toEqual({ accepted: 1, duplicates: 0 });
      written += 1;
    }
  };
  const writers = [write("w1"), write("w2")];
  await archiveEvents(setting());
  await archiveEvents(setting({ runId: "again" }));
  going = false;
  await Promise.all(writers);
  expect(await whereEventsAre()).toMatchObject({ ids: 180 * 24 + written });
  expect(await streams.rows("select sum(event_count)::int as n from stream_months")).toEqual([
    { n: 180 * 24 + written },
  ]);
});

test("the archive waits for whoever reads a month, and lets writers of other months through meanwhile", async () => {
  await openFilled();
  const done = await streams.door.database.transaction(async (reader) => {
    await reader.execute("select count(*) from event_log_2025_09");
    const archiving = archiveEvents(setting());
    // Asked at least once for the lock that the reader keeps from it, it has to ask again.
    await expect
      .poll(() => streams.rows("select count(*)::int as n from pg_locks where not granted"))
      .not.toEqual([{ n: 0 }]);
    for (let index = 0; index < 20; index++)
      await streams.post("w", [{ id: `${index}`, occurredAt: "2026-02-15T00:00:00Z" }]);
    return { archiving };
  });
  expect(await done.archiving).toBe(91 * 24 + 2);
});

test("moving a month reads none of its events", async () => {
  await openFilled();
  await streams.door.database.transaction(async (transaction) => {
    // A connection also tells of scans before this transaction, until it has passed them on.
    const scansOf = async (table: string): Promise<number> => {
      const [row] = await transaction.execute(
        "select pg_stat_get_xact_numscans($1::regclass)::int as scans",
        [table],
      );
      return Number(row?.scans);
    };
    const before = await scansOf("event_log_2025_09");
    await transaction.execute("select move_month('2025-09', 'run', 5000, '1s', '1s')");
    expect(await scansOf("stream_archive_2025_09")).toBe(before);
    await transaction.execute("select count(data) from stream_archive_2025_09");
    expect(await scansOf("stream_archive_2025_09")).toBe(before + 1);
  });
});

test("better 12: with archiveMonths whole months older than that are dropped, and events for them refused", async () => {
  streams = await openStreams({ now }, { archiveMonths: 5 });
  await streams.post("a", eventsOver("2025-10-01T00:00:00Z", "2026-02-01T00:00:00Z", 123));
  await streams.maintain();
  expect(await partitionsOf("stream_archive")).toContain("stream_archive_2025_10");
  await streams.door.clock.set("2026-04-01T02:00:00Z");
  await streams.maintain();
  expect(await partitionsOf("stream_archive")).toEqual([
    "stream_archive_2025_11",
    "stream_archive_2025_12",
    "stream_archive_2026_01",
  ]);
  const answer = await streams.post("a", [{ id: "late", occurredAt: "2025-10-20T00:00:00Z" }]);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ field: "events[0].occurredAt" });
  await streams.door.clock.set("2026-05-01T02:00:00Z");
  expect((await streams.maintain()).body).toMatchObject({ success: true });
  expect((await streams.get("/api/v1/snapshots/a/2026-04")).body).toMatchObject({
    eventCount: 123,
    state: { last: 122 },
  });
});
