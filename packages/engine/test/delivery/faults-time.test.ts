// Faults F12 to F14: targets that answer late, drop by drop or never, each cut at its own limit.
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DeliveryEnd } from "../../src/delivery/delivery-end.ts";
import {
  closeLater,
  closeTargets,
  deliver,
  httpTarget,
  pools,
  rawTarget,
  sayingTarget,
} from "../delivery-target.ts";

// The limit of a delivery passes when the test says so; sockets are real.
beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(async () => {
  vi.useRealTimers();
  await closeTargets();
});

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

async function closed(socket: Socket | undefined): Promise<void> {
  if (socket === undefined) throw new Error("Expected a connection, got none.");
  if (!socket.destroyed) await new Promise((resolve) => socket.once("close", resolve));
}

/** Says later whether the delivery has ended by now. */
function watched(end: Promise<DeliveryEnd>): () => boolean {
  let ended = false;
  void end.then(() => (ended = true));
  return () => ended;
}

const timedOut = { outcome: "retry", status: null, error: "timed out after 30 s" };

describe("fault F12: a slow target", () => {
  it("fault F12: that answers a second before the limit has succeeded", async () => {
    const asked = Promise.withResolvers<ServerResponse>();
    const target = await httpTarget((_request, response) => asked.resolve(response));
    const end = deliver(target.url, { timeoutSeconds: 30 });
    const response = await asked.promise;
    await seconds(29);
    response.end("in time");
    expect(await end).toMatchObject({ outcome: "succeeded", status: 200, excerpt: "in time" });
    await seconds(2);
    expect(await end).toMatchObject({ outcome: "succeeded" });
  });

  it("fault F12: that answers a second after the limit is tried again; the late answer is nobody's", async () => {
    const asked: ServerResponse[] = [];
    const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const target = await httpTarget((_request, response) => both[asked.push(response) - 1]?.resolve());
    const shared = pools();
    const first = deliver(target.url, { timeoutSeconds: 30, pools: shared });
    await both[0]?.promise;
    await seconds(30);
    expect(await first).toMatchObject(timedOut);
    const second = deliver(target.url, { timeoutSeconds: 30, pools: shared });
    await both[1]?.promise;
    await seconds(1);
    asked[0]?.end("late");
    asked[1]?.writeHead(500).end("second");
    expect(await second).toMatchObject({ outcome: "retry", status: 500, excerpt: "second" });
    expect(await first).toMatchObject(timedOut);
    expect(target.sockets).toHaveLength(2);
    await closed(target.sockets[0]);
  });
});

/** Listens, and accepts nobody: what its queue does not hold goes unanswered, as in a black hole. */
async function blackHole(): Promise<number> {
  const code = `const server = require("node:net").createServer();
    server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
      require("node:fs").writeSync(1, String(server.address().port));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  closeLater(() => child.kill("SIGKILL"));
  const [said] = await once(child.stdout, "data");
  const port = Number(said);
  const fillers = Array.from({ length: 8 }, () => connect({ port, host: "127.0.0.1" }));
  for (const filler of fillers) filler.on("error", () => undefined);
  closeLater(() => fillers.forEach((filler) => filler.destroy()));
  const [first] = fillers;
  if (first?.connecting === true) await once(first, "connect");
  return port;
}

describe("fault F13: a target that never answers", () => {
  it("fault F13: having accepted, ends at the total limit, its connection closed", async () => {
    const arrived = Promise.withResolvers<void>();
    const target = await rawTarget((socket) => socket.once("data", () => arrived.resolve()));
    const end = deliver(target.url, { timeoutSeconds: 30 });
    const hasEnded = watched(end);
    await arrived.promise;
    await seconds(29);
    expect(hasEnded()).toBe(false);
    expect(target.sockets[0]?.destroyed).toBe(false);
    await seconds(1);
    expect(await end).toMatchObject(timedOut);
    await closed(target.sockets[0]);
  });

  it("fault F13: having accepted, ends at the limit for headers, where one is set", async () => {
    vi.useRealTimers();
    const target = await sayingTarget("HTTP/1.1 200 OK\r\nX-Half: ");
    expect(await deliver(target.url, { pools: pools({ headersMs: 20 }) })).toMatchObject({
      outcome: "retry",
      status: null,
      error: "timed out before the answer's headers were complete",
    });
    await closed(target.sockets[0]);
  });

  it("fault F13: with its headers complete is not held to the limit for headers", async () => {
    vi.useRealTimers();
    const target = await httpTarget((_request, response) => {
      response.write("so ");
      // The answer goes on when another delivery has met that limit.
      void deliver(silent.url, { pools: shared }).then(() => response.end("late"));
    });
    const silent = await rawTarget(() => undefined);
    const shared = pools({ headersMs: 20 });
    expect(await deliver(target.url, { pools: shared })).toMatchObject({ status: 200, excerpt: "so late" });
  });

  it("fault F13: and hangs in the TLS handshake ends at the limit for that", async () => {
    const target = await rawTarget(() => undefined);
    const end = await deliver(`https://127.0.0.1:${target.port}/`, { pools: pools({ tlsMs: 50 }) });
    expect(end).toMatchObject({ outcome: "retry", error: "TLS: handshake timed out after 0.05 s" });
    await closed(target.sockets[0]);
  });

  it("fault F13: not even the connection's first packet ends at the limit for connecting", async () => {
    const port = await blackHole();
    const end = await deliver(`http://127.0.0.1:${port}/`, { pools: pools({ connectMs: 100 }) });
    expect(end).toMatchObject({
      outcome: "retry",
      status: null,
      error: "timed out while connecting, after 0.1 s",
    });
  });

  it("fault F13: while the connection is being made ends at the total limit, and nothing is sent afterwards", async () => {
    const target = await httpTarget((_request, response) => response.end());
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<readonly string[]>();
    const shared = pools({
      resolveHost: () => {
        asked.resolve();
        return answer.promise;
      },
    });
    const end = deliver(`http://jobs.test:${target.port}/`, { pools: shared, timeoutSeconds: 5 });
    await asked.promise;
    await seconds(5);
    expect(await end).toMatchObject({ outcome: "retry", error: "timed out after 5 s" });
    answer.resolve(["127.0.0.1"]);
    const second = await deliver(`http://jobs.test:${target.port}/second`, { pools: shared });
    expect(second).toMatchObject({ status: 200 });
    expect(target.received.map(({ path }) => path)).toEqual(["/second"]);
  });

  it("fault F13: keeps nobody else waiting, and leaves nothing open", async () => {
    const count = 40;
    const all = Promise.withResolvers<void>();
    let asked = 0;
    const silent = await rawTarget((socket) =>
      socket.once("data", () => {
        asked += 1;
        if (asked === count) all.resolve();
      }),
    );
    const lively = await httpTarget((_request, response) => response.end("at once"));
    const shared = pools();
    const ends = Array.from({ length: count }, () =>
      deliver(silent.url, { pools: shared, timeoutSeconds: 30 }),
    );
    await all.promise;
    expect(await deliver(lively.url, { pools: shared })).toMatchObject({ excerpt: "at once" });
    await seconds(30);
    for (const end of await Promise.all(ends)) expect(end).toMatchObject(timedOut);
    await Promise.all(silent.sockets.map(closed));
    expect(silent.sockets).toHaveLength(count);
  });
});

describe("fault F14: a target that answers a byte a second", () => {
  it("fault F14: in its headers is cut at the total limit, not at one for idleness", async () => {
    const arrived = Promise.withResolvers<Socket>();
    const target = await rawTarget((socket) => socket.once("data", () => arrived.resolve(socket)));
    const end = deliver(target.url, { timeoutSeconds: 30 });
    const hasEnded = watched(end);
    const socket = await arrived.promise;
    socket.write("HTTP/1.1 200 OK\r\nX-Drip: ");
    for (let second = 0; second < 29; second += 1) {
      socket.write("x");
      await seconds(1);
      expect(hasEnded()).toBe(false);
    }
    expect(socket.destroyed).toBe(false);
    await seconds(1);
    expect(await end).toMatchObject(timedOut);
    await closed(socket);
  });

  it("fault F14: in its body is cut at the total limit; its 2xx headers were complete, so it has succeeded", async () => {
    const arrived = Promise.withResolvers<Socket>();
    const target = await rawTarget((socket) => socket.once("data", () => arrived.resolve(socket)));
    const end = deliver(target.url, { timeoutSeconds: 30 });
    const hasEnded = watched(end);
    const socket = await arrived.promise;
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
    for (let second = 0; second < 29; second += 1) {
      socket.write("x");
      await seconds(1);
      expect(hasEnded()).toBe(false);
    }
    await seconds(1);
    expect(await end).toMatchObject({
      outcome: "succeeded",
      status: 200,
      excerpt: expect.stringMatching(/^x+$/),
    });
    await closed(socket);
  });

  it("fault F14: in the body of a failure is cut there too, and stays that failure", async () => {
    const arrived = Promise.withResolvers<Socket>();
    const target = await rawTarget((socket) => socket.once("data", () => arrived.resolve(socket)));
    const end = deliver(target.url, { timeoutSeconds: 30 });
    const socket = await arrived.promise;
    socket.write("HTTP/1.1 503 Busy\r\nContent-Length: 100000\r\n\r\nx");
    await seconds(30);
    expect(await end).toMatchObject({ outcome: "retry" });
    await closed(socket);
  });
});
