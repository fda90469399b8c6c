// Recording events: each id once, whatever is sent again.
import { afterEach, expect, test } from "vitest";
import { openStreams, type SentEvent, type Streams } from "./open-streams.ts";

let streams: Streams;
afterEach(() => streams.door.close());

const first: SentEvent = { id: "a", occurredAt: "2026-02-03T04:05:06.789Z", data: { n: 1 } };

const stored = () =>
  streams.rows("select event_id, occurred_at, data from event_log order by stream_id, occurred_at, event_id");

test("events are recorded once; the same ones again are duplicates, in whatever notation of their instant", async () => {
  streams = await openStreams();
  const events = [first, { ...first, id: "b", occurredAt: "2026-01-31T23:30:00-01:00" }];
  expect((await streams.post("s", events)).body).toEqual({ accepted: 2, duplicates: 0 });
  expect((await streams.post("s", events)).body).toEqual({ accepted: 0, duplicates: 2 });
  const again = [
    { ...first, occurredAt: "2026-02-03T05:05:06.789123+01:00" },
    { ...first, id: "c" },
  ];
  expect((await streams.post("s", again)).body).toEqual({ accepted: 1, duplicates: 1 });
  expect((await streams.post("other", [first])).body).toEqual({ accepted: 1, duplicates: 0 });
  expect(await stored()).toHaveLength(4);
});

test("the same id with another instant, month, type or data is refused with 409 that names it, and nothing of the call is recorded", async () => {
  streams = await openStreams();
  await streams.post("s", [first]);
  for (const change of [
    { data: { n: 2 } },
    { occurredAt: "2026-02-03T04:05:06.788Z" },
    { occurredAt: "2025-11-03T04:05:06.789Z" },
    { type: "other" },
  ]) {
    const answer = await streams.post("s", [
      { ...first, id: "new" },
      { ...first, ...change },
    ]);
    expect(answer.status).toBe(409);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.body).toMatchObject({ code: "event-conflict", field: "events[1].id", eventId: "a" });
  }
  expect(await stored()).toHaveLength(1);
});

test("an id that comes twice in one call counts once where it is the same event, and is refused where it is not", async () => {
  streams = await openStreams();
  expect((await streams.post("s", [first, first])).body).toEqual({ accepted: 1, duplicates: 1 });
  const other = { ...first, id: "b" };
  expect((await streams.post("s", [other, { ...other, data: {} }])).status).toBe(409);
  expect(await stored()).toHaveLength(1);
});

test("the same events sent by many at once, into months without a partition, are recorded once", async () => {
  streams = await openStreams();
  const events = Array.from({ length: 24 }, (_, index) => ({
    ...first,
    id: `e${index}`,
    occurredAt: new Date(Date.UTC(2024, index, 15)).toISOString(),
  }));
  const answers = await Promise.all(Array.from({ length: 8 }, () => streams.post("s", events)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  const accepted = answers.map(({ body }) => Number(Object(body).accepted));
  expect(accepted.reduce((sum, each) => sum + each, 0)).toBe(24);
  expect(await stored()).toHaveLength(24);
  expect(await streams.rows("select sum(event_count)::int as n from stream_months")).toEqual([{ n: 24 }]);
});

const refused: readonly (readonly [what: string, body: unknown, field: string])[] = [
  ["no events", {}, "events"],
  ["a misspelt field", { events: [{ ...first, type: "t", date: {} }] }, "events[0].date"],
  ["data that is a list", { events: [{ ...first, type: "t", data: [] }] }, "events[0].data"],
  ["no instant", { events: [{ ...first, type: "t", occurredAt: "yesterday" }] }, "events[0].occurredAt"],
  [
    "a day that is none",
    { events: [{ ...first, type: "t", occurredAt: "2026-02-30T00:00:00Z" }] },
    "events[0].occurredAt",
  ],
  [
    "a year out of reach",
    { events: [{ ...first, type: "t", occurredAt: "9999-01-01T00:00:00Z" }] },
    "events[0].occurredAt",
  ],
  ["an empty id", { events: [{ ...first, type: "t", id: "" }] }, "events[0].id"],
  [
    "more than 1,000",
    { events: Array.from({ length: 1001 }, (_, id) => ({ ...first, type: "t", id: `${id}` })) },
    "events",
  ],
];

test("what does not fit is refused with 400 that names the field, and nothing is recorded", async () => {
  streams = await openStreams();
  for (const [what, body, field] of refused) {
    const answer = await streams.door.call({
      method: "POST",
      path: "/api/v1/streams/s/events",
      role: "operator",
      body,
    });
    expect({ what, status: answer.status, body: answer.body }).toMatchObject({
      what,
      status: 400,
      body: { field },
    });
  }
  expect(await stored()).toEqual([]);
});

test("other letters, the word maintenance and more than 128 letters are no stream's id", async () => {
  streams = await openStreams();
  for (const id of ["maintenance", "a%20b", "a*b", "x".repeat(129)]) {
    const answer = await streams.post(id, [first]);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ field: "streamId" });
  }
});

test("a thousand events go in at once, and an id may hold dots, dashes and colons", async () => {
  streams = await openStreams();
  const events = Array.from({ length: 1000 }, (_, index) => ({ ...first, id: `e${index}` }));
  expect((await streams.post("Plant-1.line_2:machine", events)).body).toEqual({
    accepted: 1000,
    duplicates: 0,
  });
});

test("without a credential nothing is recorded, and a viewer may not", async () => {
  streams = await openStreams();
  const path = "/api/v1/streams/s/events";
  expect((await streams.door.call({ method: "POST", path, body: { events: [] } })).status).toBe(401);
  expect(
    (await streams.door.call({ method: "POST", path, role: "viewer", body: { events: [] } })).status,
  ).toBe(403);
});

test("streams are listed by id, page by page", async () => {
  streams = await openStreams();
  for (const id of ["b", "c", "a"])
    await streams.post(id, [first, { ...first, id: "b", occurredAt: "2026-01-01T00:00:00Z" }]);
  await streams.maintain();
  const page = await streams.get("/api/v1/streams?limit=2");
  expect(page.body).toMatchObject({
    items: [{ streamId: "a" }, { streamId: "b" }],
    nextCursor: expect.any(String),
  });
  const rest = await streams.get(`/api/v1/streams?limit=2&cursor=${String(Object(page.body).nextCursor)}`);
  expect(rest.body).toEqual({
    items: [
      {
        streamId: "c",
        eventCount: 2,
        firstMonth: "2026-01",
        lastMonth: "2026-02",
        snapshotCount: 1,
        lastSnapshotMonth: "2026-02",
      },
    ],
    nextCursor: null,
  });
});

test("a search finds the streams whose ids begin with it, and its cursor fits no other search", async () => {
  streams = await openStreams();
  for (const id of ["order:1", "order:2", "user:1"]) await streams.post(id, [first]);
  const idsIn = (body: unknown): unknown =>
    Object(body).items.map(({ streamId }: { readonly streamId: string }) => streamId);
  const page = await streams.get("/api/v1/streams?search=order:&limit=1");
  expect(idsIn(page.body)).toEqual(["order:1"]);
  const cursor = String(Object(page.body).nextCursor);
  const rest = await streams.get(`/api/v1/streams?search=order:&limit=1&cursor=${cursor}`);
  expect(idsIn(rest.body)).toEqual(["order:2"]);
  expect(Object(rest.body).nextCursor).toBeNull();
  expect((await streams.get(`/api/v1/streams?search=user&cursor=${cursor}`)).status).toBe(400);
  expect((await streams.get("/api/v1/streams?search=a%20b")).status).toBe(400);
});
