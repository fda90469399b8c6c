// The sample streams of a first start.
import { afterEach, expect, test } from "vitest";
import { openStreams, type Streams } from "./open-streams.ts";

let streams: Streams;
afterEach(() => streams.door.close());

const counts = () =>
  streams.rows(
    `select (select count(distinct stream_id) from event_log)::int as streams, (select count(*) from event_log)::int as events,
            (select count(*) from stream_snapshots)::int as snapshots, (select min(month) from stream_snapshots) as first,
            (select max(month) from stream_snapshots) as last`,
  );

const loaded = [{ streams: 20, events: 3000, snapshots: 100, first: "2025-10", last: "2026-02" }];

test("twenty streams with five months of events and their snapshots are loaded once, by one of two nodes", async () => {
  streams = await openStreams();
  const { workload } = streams.door;
  const both = await Promise.all([workload.seed?.(), workload.seed?.()]);
  expect(both.filter((each) => each === null)).toHaveLength(1);
  expect(both).toContain("20 sample streams with 3000 events, and their snapshots of 5 months");
  expect(await workload.seed?.()).toBeNull();
  expect(await counts()).toEqual(loaded);
  expect((await streams.maintain()).body).toMatchObject({ success: true, snapshots: { total: 20 } });
});

test("where there is a stream already nothing is loaded", async () => {
  streams = await openStreams();
  await streams.post("real", [{ id: "1", occurredAt: "2026-02-01T00:00:00Z" }]);
  expect(await streams.door.workload.seed?.()).toBeNull();
  expect(await counts()).toMatchObject([{ streams: 1, events: 1, snapshots: 0 }]);
});
