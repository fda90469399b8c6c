// Server-sent events: read as the standard says, and followed across broken connections.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { eventParser } from "../src/events/parse-events.ts";
import { ApiProblem, createClient, UnexpectedAnswer, Unreachable } from "../src/index.ts";
import type { EventsOptions, ServerSentEvent } from "../src/index.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Scene = (response: ServerResponse, request: IncomingMessage) => void;

/** Each connection plays the next scene. */
async function serve(...scenes: readonly Scene[]): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    scenes[asked.length - 1]?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${portOf(server.address())}`, asked };
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address !== null ? address.port : 0;

const sends =
  (text: string, { end = true } = {}): Scene =>
  (response) => {
    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
    response.write(text);
    if (end) response.end();
  };
const breaks =
  (text: string): Scene =>
  (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(text, () => response.destroy());
  };
const answers =
  (status: number, body = ""): Scene =>
  (response) =>
    response.writeHead(status).end(body);

const follow = (url: string, options: EventsOptions = {}) =>
  createClient({ url, token: "t-1" }).events("/api/v1/runs/stream", options);

async function all(events: AsyncIterable<ServerSentEvent>): Promise<ServerSentEvent[]> {
  const seen: ServerSentEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

const now = "retry: 0\n\n";

test("events come as they are sent, with the credential and the query", async () => {
  const { url, asked } = await serve(sends('event: run\nid: 7\ndata: {"id":1}\n\n', { end: false }));
  const events = follow(url, { query: { state: "dead" } });
  expect((await events.next()).value).toEqual({ id: "7", event: "run", data: '{"id":1}' });
  await events.return();
  expect(asked[0]?.url).toBe("/api/v1/runs/stream?state=dead");
  expect(asked[0]?.headers).toMatchObject({ accept: "text/event-stream", authorization: "Bearer t-1" });
});

test("a lost connection is taken up after the last event, and what broke off is not made up", async () => {
  const { url, asked } = await serve(
    breaks(`${now}id: 1\ndata: one\n\nid: 2\ndata: tw`),
    sends("id: 2\ndata: two\n\n"),
    answers(503),
    answers(204),
  );
  const lost: unknown[] = [];
  const events = await all(follow(url, { lastEventId: "0", onLost: (error) => lost.push(error) }));
  expect(events.map(({ id, data }) => [id, data])).toEqual([
    ["1", "one"],
    ["2", "two"],
  ]);
  expect(asked.map(({ headers }) => headers["last-event-id"])).toEqual(["0", "1", "2", "2"]);
  expect(lost).toEqual([expect.any(Error), null, expect.any(ApiProblem)]);
});

test.each<[string, Scene, new (...given: never[]) => Error]>([
  ["refuses", answers(401, JSON.stringify({ detail: "Expected a credential, got none." })), ApiProblem],
  ["is something else", answers(200, "<html>"), UnexpectedAnswer],
  ["breaks off at once", (response) => response.destroy(), Unreachable],
])("a first connection that %s is thrown", async (_what, scene, kind) => {
  const { url } = await serve(scene);
  await expect(all(follow(url))).rejects.toBeInstanceOf(kind);
});

test("a refusal later on is thrown as well: waiting would not mend it", async () => {
  const { url } = await serve(sends(`${now}data: one\n\n`), answers(403));
  await expect(all(follow(url))).rejects.toMatchObject({ status: 403 });
});

test("who stops listening ends the connection and hears no error", async () => {
  const stop = new AbortController();
  const gone = Promise.withResolvers<void>();
  const { url } = await serve((response, request) => {
    response.on("close", () => gone.resolve());
    sends("data: one\n\n", { end: false })(response, request);
  });
  const seen: string[] = [];
  for await (const { data } of follow(url, { signal: stop.signal })) {
    seen.push(data);
    stop.abort();
  }
  await gone.promise;
  expect(seen).toEqual(["one"]);
});

test("who stops while it waits to connect again need not wait", async () => {
  const stop = new AbortController();
  const { url, asked } = await serve(sends("retry: 60000\n\n"));
  expect(await all(follow(url, { signal: stop.signal, onLost: () => stop.abort() }))).toEqual([]);
  expect(asked).toHaveLength(1);
});

const read = (...pieces: readonly string[]) => {
  const parser = eventParser("");
  return { events: pieces.flatMap((piece) => parser.push(piece)), parser };
};

test.each<[string, readonly string[], readonly Partial<ServerSentEvent>[]]>([
  ["lines that end in CR LF", ["data: a\r\n\r\n"], [{ data: "a", event: "message" }]],
  ["a CR LF cut in two", ["data: a\r", "\ndata: b\r", "\n\r\n"], [{ data: "a\nb" }]],
  ["lines that end in CR", ["data: a\r\rdata: b\r\r:\n"], [{ data: "a" }, { data: "b" }]],
  ["data on several lines", ["data: a\ndata:\ndata:  b\n\n"], [{ data: "a\n\n b" }]],
  ["comments and unknown fields", [": ping\nfoo: bar\ndata: a\n\n"], [{ data: "a" }]],
  ["a field without a colon", ["data\n\n"], [{ data: "" }]],
  ["an event without data", ["event: run\n\ndata: a\n\n"], [{ data: "a", event: "message" }]],
  ["an id that stays", ["id: 1\ndata: a\n\ndata: b\n\n"], [{ id: "1" }, { id: "1" }]],
  ["an id with a NUL", ["id: a\0b\ndata: a\n\n"], [{ id: "" }]],
  ["letter by letter", [..."event: run\ndata: é:x\n\n"], [{ event: "run", data: "é:x" }]],
])("the reader understands %s", (_what, pieces, events) => {
  expect(read(...pieces).events).toMatchObject(events);
  expect(read(...pieces).events).toHaveLength(events.length);
});

test("the reader remembers where to go on and how long to wait", () => {
  const { parser } = read("id: 4\nretry: 250\n\n", "retry: soon\nid: 5\n");
  expect([parser.lastEventId, parser.retryMs]).toEqual(["4", 250]);
});
