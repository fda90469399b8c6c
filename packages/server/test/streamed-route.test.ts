// A workload's route that reads its body as it arrives: any size, little memory, no silence.
import { request, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { defineRoute, requireRole } from "@punctual/jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { adminToken, openDoor, type Door } from "./door.ts";
import { bareCaller, problemIn } from "./socket.ts";

let door: Door;
let port: number;
let sent = 0;
let mostUnread = 0;

const upload = defineRoute({
  method: "POST",
  path: "/upload",
  summary: "Count bytes",
  guard: requireRole("operator"),
  streams: true,
  answers: { 200: z.object({ bytes: z.int() }) },
  async handle({ rawBody }) {
    let bytes = 0;
    for await (const piece of rawBody === null || Buffer.isBuffer(rawBody) ? [] : rawBody) {
      bytes += piece.length;
      mostUnread = Math.max(mostUnread, sent - bytes);
      if (piece.includes("stop")) return { status: 400, headers: {}, body: { stoppedAfter: bytes } };
    }
    return { status: 200, headers: {}, body: { bytes } };
  },
});
const slow = defineRoute({
  method: "POST",
  path: "/slow",
  summary: "Answer late",
  guard: requireRole("operator"),
  body: z.strictObject({}).optional(),
  answers: { 204: null },
  async handle() {
    await door.bench.engine.clock.sleep(1500);
    return { status: 204, headers: {}, body: null };
  },
});
beforeAll(async () => {
  door = await openDoor({ routes: [upload, slow], limits: { requestTimeoutMs: 1000 } });
  port = (await door.server.listen({ host: "127.0.0.1", port: 0 })).port;
});
afterAll(() => door.close());

const head = `POST /upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${adminToken}\r\nTransfer-Encoding: chunked\r\n\r\n`;

async function send(body: Iterable<Buffer>, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const answered = Promise.withResolvers<IncomingMessage>();
  const authorization = `Bearer ${adminToken}`;
  const outgoing = request({ port, path: "/upload", method: "POST", headers: { authorization, ...headers } });
  outgoing.on("response", answered.resolve);
  outgoing.on("error", answered.reject);
  Readable.from(body, { objectMode: true }).pipe(outgoing);
  return answered.promise;
}

const megabyte = Buffer.alloc(1_000_000, "x");
function* megabytes(count: number, last = megabyte): Generator<Buffer> {
  for (let index = 1; index <= count; index++) {
    sent += megabyte.length;
    yield index === count ? last : megabyte;
  }
}

test("takes 50 MB without ever holding a large part of it", async () => {
  [sent, mostUnread] = [0, 0];
  const answer = await send(megabytes(50));
  expect([answer.statusCode, JSON.parse(await text(answer))]).toEqual([200, { bytes: 50_000_000 }]);
  expect(mostUnread).toBeGreaterThan(0);
  // What the kernel's and the client's buffers hold; a body read into memory would be all of it.
  expect(mostUnread).toBeLessThan(20_000_000);
});

test("takes no body for an empty one", async () => {
  expect((await door.ask("/upload", { method: "POST" })).json()).toEqual({ bytes: 0 });
});

test.each([
  ["400 ", "a piece that it refuses", adminToken],
  ["401 ", "a credential that is wrong", "wrong"],
])(
  "answers %sto %s at once, takes the rest for nothing, and goes on with the connection",
  async (status, _what, token) => {
    const caller = await bareCaller(port);
    caller.send(`${head.replace(adminToken, token)}4\r\nstop\r\n`);
    expect(await caller.received("\r\n\r\n{")).toContain(`HTTP/1.1 ${status}`);
    const rest = "x".repeat(20_000_000);
    caller.send(
      `${rest.length.toString(16)}\r\n${rest}\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`,
    );
    expect(await caller.received('"ok"')).toContain("HTTP/1.1 200 ");
    caller.socket.destroy();
  },
);

test("refuses a compressed body", async () => {
  expect((await send([megabyte], { "content-encoding": "gzip" })).statusCode).toBe(415);
});

test("waits for each piece only so long: silence is answered 408, and the connection cut", async () => {
  const caller = await bareCaller(port);
  caller.send(`${head}4\r\nwait\r\n`);
  const got = await caller.closed();
  expect(got).toMatch(/^HTTP\/1\.1 408 /);
  expect(problemIn(got)).toMatchObject({ code: "request-timeout" });
});

test("takes longer than any other request while its pieces keep coming", async () => {
  const caller = await bareCaller(port);
  const { clock } = door.bench.engine;
  const begun = clock.monotonicMs();
  caller.send(head);
  const drip = (): void => {
    const late = clock.monotonicMs() - begun > 1500;
    caller.send(late ? "0\r\n\r\n" : "1\r\n.\r\n");
    if (!late) clock.after(20, drip);
  };
  drip();
  expect(await caller.received('"bytes"')).toMatch(/^HTTP\/1\.1 200 /);
  caller.socket.destroy();
});

test.each(["{}", ""])("waits as long as it takes for the answer to a body that is here: %j", async (body) => {
  const caller = await bareCaller(port);
  const type = "Content-Type: application/json\r\nConnection: close";
  const length = `${type}\r\nContent-Length: ${body.length}`;
  caller.send(head.replace("/upload", "/slow").replace("Transfer-Encoding: chunked", length) + body);
  expect(await caller.closed()).toMatch(/^HTTP\/1\.1 204 /);
});

test("cuts a caller that goes on without end after it was refused", async () => {
  const caller = await bareCaller(port);
  caller.send(head.replace(adminToken, "wrong"));
  const got = await caller.closed();
  expect(got).toMatch(/^HTTP\/1\.1 401 /);
});
