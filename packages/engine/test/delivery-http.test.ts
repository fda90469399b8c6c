// One delivery to a target on loopback: what is sent, and what each kind of answer, or none, means.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { egressPolicy } from "../src/delivery/egress.ts";
import { closeTargets, deliver, httpTarget, pools, rawTarget, sayingTarget } from "./delivery-target.ts";

afterEach(closeTargets);

const success = { outcome: "succeeded", error: null, pauses: false, retryAfterSeconds: null };

/** Resolves when the other side has closed the target's first connection. */
async function closed({ sockets }: { readonly sockets: readonly Socket[] }): Promise<void> {
  const [socket] = sockets;
  if (socket !== undefined && !socket.destroyed)
    await new Promise((resolve) => socket.once("close", resolve));
}

describe("A request", () => {
  it("carries the input byte for byte and the headers of its run", async () => {
    const target = await httpTarget((_request, response) => response.end("done"));
    const input = '{ "b":1,  "a":"é\\u0000" }';
    const end = await deliver(`${target.url}?x=1#fragment`, {
      input,
      inputIsJson: true,
      headers: { "X-Mine": "1" },
    });
    expect(end).toEqual({ ...success, status: 200, excerpt: "done" });
    expect(target.received).toHaveLength(1);
    expect(target.received[0]).toMatchObject({ method: "POST", path: "/hook?x=1", body: input });
    expect(target.received[0]?.headers).toMatchObject({
      host: `127.0.0.1:${target.port}`,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(input)),
      "accept-encoding": "identity",
      "user-agent": "Punctual/0.1",
      "x-mine": "1",
      "idempotency-key": "01976c1e-8a10-7cc3-b1a2-0123456789ab",
      "punctual-run-id": "01976c1e-8a10-7cc3-b1a2-0123456789ab",
      "punctual-schedule": "default/daily",
      "punctual-scheduled-at": "2026-12-01T02:00:00.000Z",
      "punctual-attempt": "1",
      "punctual-fencing-token": "7",
      traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/),
    });
  });

  it("without input has no body and no content type; text has no content type of ours", async () => {
    const target = await httpTarget((_request, response) => response.end());
    await deliver(target.url, { inputIsJson: true });
    await deliver(target.url, { input: "plain" });
    await deliver(target.url, { method: "HEAD" });
    expect(target.received.map(({ body }) => body)).toEqual(["", "plain", ""]);
    for (const { headers } of target.received) expect(headers).not.toHaveProperty("content-type");
  });

  it("uses the connection of the one before", async () => {
    const target = await httpTarget((_request, response) => response.end("ok"));
    const shared = pools();
    await deliver(target.url, { pools: shared });
    // A connection is free for the next one in the turn after its answer.
    await nextTurn();
    await deliver(target.url, { pools: shared });
    expect(target.received).toHaveLength(2);
    expect(target.sockets).toHaveLength(1);
  });

  it("carries a connection's secret in its header, and the answer's excerpt shows it nowhere", async () => {
    const target = await httpTarget((request, response) =>
      response.end(`you sent ${String(request.headers["x-api-key"])}!`),
    );
    const credentials = { headers: { "x-api-key": "s3cr3t" }, secrets: ["s3cr3t"] };
    const end = await deliver(target.url, { credentials, headers: { "X-Api-Key": "overruled" } });
    expect(target.received[0]?.headers["x-api-key"]).toBe("s3cr3t");
    expect(end.excerpt).toBe("you sent ******!");
  });

  it("is never sent to a refused target: dead, with the reason", async () => {
    const target = await httpTarget((_request, response) => response.end());
    const egress = egressPolicy({ environment: "production", allow: [], ownPorts: [] });
    const end = await deliver(target.url, { egress });
    expect(end).toMatchObject({
      outcome: "dead",
      status: null,
      error: expect.stringContaining("target refused"),
    });
    expect(target.sockets).toHaveLength(0);
  });

  it("that cannot be put into HTTP is dead instead of throwing", async () => {
    const target = await httpTarget((_request, response) => response.end());
    expect(await deliver(target.url, { headers: { "x-bad": "a\nb" } })).toMatchObject({
      outcome: "dead",
      status: null,
    });
  });
});

describe("An answer", () => {
  it("F18: 204 is a success", async () => {
    const target = await httpTarget((_request, response) => response.writeHead(204).end());
    expect(await deliver(target.url)).toEqual({ ...success, status: 204, excerpt: "" });
  });

  it("F16: 503 with Retry-After 7 is tried again no sooner", async () => {
    const target = await httpTarget((_request, response) =>
      response.writeHead(503, { "retry-after": "7" }).end("busy"),
    );
    expect(await deliver(target.url)).toEqual({
      outcome: "retry",
      status: 503,
      error: "the target answered 503",
      excerpt: "busy",
      retryAfterSeconds: 7,
      pauses: false,
    });
  });

  it("F16: a Retry-After date counts from the target's own clock", async () => {
    const headers = { date: "Tue, 01 Dec 2026 12:00:00 GMT", "retry-after": "Tue, 01 Dec 2026 12:00:30 GMT" };
    const target = await httpTarget((_request, response) => response.writeHead(429, headers).end());
    expect(await deliver(target.url)).toMatchObject({ outcome: "retry", status: 429, retryAfterSeconds: 30 });
  });

  it("F16: a Retry-After date without a Date counts from our clock", async () => {
    const target = await sayingTarget(
      "HTTP/1.1 503 Busy\r\nRetry-After: Tue, 01 Dec 2026 09:01:00 GMT\r\nContent-Length: 0\r\n\r\n",
    );
    expect(await deliver(target.url)).toMatchObject({ outcome: "retry", retryAfterSeconds: 60 });
  });

  it("F16: of two Retry-After headers the longer counts, and nonsense is ignored", async () => {
    const target = await sayingTarget(
      "HTTP/1.1 503 Busy\r\nRetry-After: 5\r\nRetry-After: 9\r\nRetry-After: -1\r\nContent-Length: 0\r\n\r\n",
    );
    expect(await deliver(target.url)).toMatchObject({ outcome: "retry", retryAfterSeconds: 9 });
  });

  it("410 is dead and asks for the schedule to be paused", async () => {
    const target = await httpTarget((_request, response) => response.writeHead(410).end());
    expect(await deliver(target.url)).toMatchObject({ outcome: "dead", status: 410, pauses: true });
  });

  it.each([301, 302, 303, 307, 308])(
    "F17, 4.1 row 6: %i is not followed, and no secret goes on",
    async (status) => {
      const second = await httpTarget((_request, response) => response.end());
      const target = await httpTarget((_request, response) =>
        response.writeHead(status, { location: second.url }).end(),
      );
      const credentials = { headers: { "x-api-key": "s3cr3t" }, secrets: ["s3cr3t"] };
      expect(await deliver(target.url, { credentials })).toMatchObject({ outcome: "dead", status });
      expect(second.sockets).toHaveLength(0);
    },
  );

  it("F18: a 2xx whose body is torn is a success", async () => {
    const target = await rawTarget((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", () => socket.resetAndDestroy());
      });
    });
    expect(await deliver(target.url)).toMatchObject({ outcome: "succeeded", status: 200, error: null });
  });

  it("F18: a 500 whose body is torn is a 500", async () => {
    const target = await rawTarget((socket) => {
      socket.once("data", () => socket.end("HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\nhalf"));
    });
    expect(await deliver(target.url)).toMatchObject({ outcome: "retry", status: 500, excerpt: "half" });
  });

  it("F18: a thousand informational answers before the one that counts change nothing", async () => {
    const target = await sayingTarget(
      `${"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(1_000)}HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok`,
    );
    expect(await deliver(target.url)).toMatchObject({ outcome: "succeeded", status: 200, excerpt: "ok" });
  });

  it.each([
    [
      "101 without being asked",
      "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
    ],
    ["100 without being asked", "HTTP/1.1 100 Continue\r\n\r\n"],
    ["HTTP/0.9", "hello\r\n"],
    ["invalid HTTP", "SSH-2.0-OpenSSH_9.6\r\n"],
    ["a status line of nonsense", "HTTP/1.1 abc\r\n\r\n"],
    ["two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
    ["headers without end", `HTTP/1.1 200 OK\r\nX-Long: ${"x".repeat(40_000)}`],
  ])("F18: %s is tried again, without a crash", async (_what, text) => {
    const target = await sayingTarget(text);
    expect(await deliver(target.url)).toMatchObject({
      outcome: "retry",
      status: null,
      error: expect.any(String),
    });
  });

  it("F15: of an endless body 64 KiB are read, then the connection is closed", async () => {
    const target = await rawTarget((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        const pour = (): void => {
          while (socket.writable && socket.write("x".repeat(65_536)));
        };
        socket.on("drain", pour);
        pour();
      });
    });
    const end = await deliver(target.url);
    expect(end).toMatchObject({ outcome: "succeeded", status: 200, excerpt: "x".repeat(4_096) });
    await closed(target);
  });

  it("F15: a gzip bomb is not unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    const headers = { "content-encoding": Array<string>(100).fill("gzip").join(", ") };
    const target = await httpTarget((_request, response) => response.writeHead(200, headers).end(bomb));
    const end = await deliver(target.url);
    expect(end).toMatchObject({ outcome: "succeeded", status: 200 });
    // The first two bytes of a gzip file, the second of them no UTF-8.
    expect(end.excerpt?.slice(0, 2)).toBe("\u001f\ufffd");
  });
});

describe("No answer", () => {
  it("F12: in time is a time-out to be tried again, and the late answer is ignored", async () => {
    const target = await httpTarget((_request, response) => {
      response.on("close", () => response.end("late"));
    });
    expect(await deliver(target.url, { timeoutSeconds: 0.1 })).toEqual({
      outcome: "retry",
      status: null,
      error: "timed out after 0.1 s",
      excerpt: null,
      retryAfterSeconds: null,
      pauses: false,
    });
    await closed(target);
  });

  it("F13: from a target that accepts and says nothing ends at the limit, its connection closed", async () => {
    const target = await rawTarget(() => undefined);
    expect(await deliver(target.url, { timeoutSeconds: 0.1 })).toMatchObject({ outcome: "retry" });
    await closed(target);
  });

  it("F14: headers that drip do not extend the limit", async () => {
    const target = await rawTarget((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nX-Drip: ");
      const drip = setInterval(() => socket.write("x"), 5);
      socket.on("close", () => clearInterval(drip));
    });
    expect(await deliver(target.url, { timeoutSeconds: 0.1 })).toMatchObject({
      outcome: "retry",
      status: null,
    });
    await closed(target);
  });

  it("F14: a body that drips ends at the limit; its 2xx headers were complete, so it is a success", async () => {
    const target = await rawTarget((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
      const drip = setInterval(() => socket.write("x"), 5);
      socket.on("close", () => clearInterval(drip));
    });
    const end = await deliver(target.url, { timeoutSeconds: 0.1 });
    expect(end).toMatchObject({ outcome: "succeeded", status: 200, excerpt: expect.stringMatching(/^x+$/) });
    await closed(target);
  });

  it("F18: but informational ones for ever ends at the limit", async () => {
    const target = await rawTarget((socket) => {
      const flood = setInterval(() => socket.write("HTTP/1.1 102 Processing\r\n\r\n"), 2);
      socket.on("close", () => clearInterval(flood));
    });
    expect(await deliver(target.url, { timeoutSeconds: 0.1 })).toMatchObject({
      outcome: "retry",
      status: null,
    });
    await closed(target);
  });

  it("because the connection was reset is tried again", async () => {
    const target = await rawTarget((socket) => socket.once("data", () => socket.resetAndDestroy()));
    const error = "connection closed before an answer";
    expect(await deliver(target.url)).toMatchObject({ outcome: "retry", status: null, error });
  });

  it("because nobody listens is tried again", async () => {
    const target = await rawTarget(() => undefined);
    await closeTargets();
    expect(await deliver(target.url)).toMatchObject({ outcome: "retry", error: "connection refused" });
  });

  it("because the delivery was stopped closes the connection at once", async () => {
    const stop = new AbortController();
    const target = await rawTarget((socket) => socket.once("data", () => stop.abort()));
    const end = await deliver(target.url, { signal: stop.signal });
    expect(end).toMatchObject({ outcome: "retry", error: "stopped before an answer came" });
    await closed(target);
  });

  it("is waited for by a delivery that was stopped before it began: nothing is sent", async () => {
    const target = await httpTarget((_request, response) => response.end());
    expect(await deliver(target.url, { signal: AbortSignal.abort() })).toMatchObject({ outcome: "retry" });
    expect(target.sockets).toHaveLength(0);
  });
});
