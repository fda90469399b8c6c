// Faults F15 to F18: answers that are too large, ask for a wait, lead elsewhere or are no HTTP.
import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { noCredentials } from "../../src/delivery/credentials.ts";
import { longestBodyBytes } from "../../src/delivery/excerpt.ts";
import { judgeRetry } from "../../src/policy/retry.ts";
import { closeTargets, deliver, httpTarget, rawTarget, sayingTarget } from "../delivery-target.ts";

afterEach(async () => {
  vi.useRealTimers();
  await closeTargets();
});

async function closed(socket: Socket | undefined): Promise<void> {
  if (socket === undefined) throw new Error("Expected a connection, got none.");
  if (!socket.destroyed) await new Promise((resolve) => socket.once("close", resolve));
}

/** Sends without end, as fast as it is taken. */
function pour(socket: Socket, head: string): void {
  const piece = Buffer.alloc(65_536, "x");
  const more = (): void => {
    while (socket.writable && socket.write(piece));
  };
  socket.once("data", () => {
    socket.write(head);
    socket.on("drain", more);
    more();
  });
}

const megabyte = 1_048_576;
const tenGigabytes = 10 * 1024 * megabyte;

describe("fault F15: an answer that is too large", () => {
  it.each([
    ["of 10 GB", `HTTP/1.1 200 OK\r\nContent-Length: ${tenGigabytes}\r\n\r\n`],
    ["without an end", "HTTP/1.1 200 OK\r\n\r\n"],
    ["in one endless chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n"],
  ])("fault F15: %s is read to 64 KiB, then its connection is closed", async (_what, head) => {
    const target = await rawTarget((socket) => pour(socket, head));
    const end = await deliver(target.url);
    expect(end).toMatchObject({ outcome: "succeeded", status: 200, excerpt: "x".repeat(4_096) });
    expect(end.body).toHaveLength(longestBodyBytes);
    const [socket] = target.sockets;
    await closed(socket);
    // What is beyond 64 KiB stood in the buffers of both ends' kernels.
    expect(socket?.bytesWritten).toBeLessThan(32 * megabyte);
  });

  it("fault F15: costs little memory, twenty at once too", async () => {
    const target = await rawTarget((socket) =>
      pour(socket, `HTTP/1.1 200 OK\r\nContent-Length: ${tenGigabytes}\r\n\r\n`),
    );
    const many = () => Promise.all(Array.from({ length: 20 }, () => deliver(target.url)));
    await many();
    const before = process.memoryUsage.rss();
    for (const { body } of await many()) expect(body).toHaveLength(longestBodyBytes);
    await Promise.all(target.sockets.map(closed));
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * megabyte);
  });

  it("fault F15: when unpacked, 1 MB for 1 GB, is not unpacked", async () => {
    // A gzip file may have many members: each stands for ten megabytes of zeros.
    const member = gzipSync(Buffer.alloc(10 * megabyte));
    const bomb = Buffer.concat(Array<Buffer>(100).fill(member));
    const target = await httpTarget((request, response) => {
      expect(request.headers["accept-encoding"]).toBe("identity");
      response.on("error", () => undefined);
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    });
    const before = process.memoryUsage.rss();
    const end = await deliver(target.url);
    expect(end).toMatchObject({ outcome: "succeeded", status: 200 });
    expect(end.body).toEqual(bomb.subarray(0, longestBodyBytes));
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * megabyte);
  });

  it("fault F15: with a thousand encodings one in the other is left as it is", async () => {
    const headers = { "content-encoding": Array<string>(1_000).fill("gzip").join(",") };
    const target = await httpTarget((_request, response) => response.writeHead(200, headers).end("packed"));
    expect(await deliver(target.url)).toMatchObject({ outcome: "succeeded", excerpt: "packed" });
  });

  it("fault F15: in its headers is tried again, and no further read", async () => {
    const target = await rawTarget((socket) => pour(socket, "HTTP/1.1 200 OK\r\nX-Long: "));
    expect(await deliver(target.url)).toMatchObject({
      outcome: "retry",
      status: null,
      error: "the answer's headers are too large",
    });
    await closed(target.sockets[0]);
    expect(target.sockets[0]?.bytesWritten).toBeLessThan(32 * megabyte);
  });
});

const question = { retries: 0, maxRetries: 185, remainingSeconds: 3_600, random: 0 };
const backOff = 0.5;

describe("fault F16: an answer that asks for another try", () => {
  it.each([
    ["500", "500 No", [], null, backOff],
    ["503 with 7 s", "503 Busy", ["Retry-After: 7"], 7, 7],
    ["503 with 0 s", "503 Busy", ["Retry-After: 0"], 0, backOff],
    [
      "429 with a date, by the target's own clock",
      "429 Much",
      ["Date: Tue, 01 Dec 2026 12:00:00 GMT", "Retry-After: Tue, 01 Dec 2026 12:00:30 GMT"],
      30,
      30,
    ],
    ["429 with a date, by ours", "429 Much", ["Retry-After: Tue, 01 Dec 2026 09:01:00 GMT"], 60, 60],
    ["503 with a date gone by", "503 Busy", ["Retry-After: Tue, 01 Dec 2026 08:00:00 GMT"], 0, backOff],
    ["503 with 1e9", "503 Busy", ["Retry-After: 1e9"], null, backOff],
    ["503 with abc", "503 Busy", ["Retry-After: abc"], null, backOff],
    ["503 with two", "503 Busy", ["Retry-After: 5", "Retry-After: 9"], 9, 9],
    ["503 with two and nonsense", "503 Busy", ["Retry-After: 9", "Retry-After: abc"], 9, 9],
    ["503 with a billion seconds", "503 Busy", ["Retry-After: 1000000000"], 86_400, null],
    ["503 with more than the age that is left", "503 Busy", ["Retry-After: 3601"], 3_601, null],
  ])(
    "fault F16: %s is tried again no sooner, and not beyond its age",
    async (_what, status, headers, asked, wait) => {
      const target = await sayingTarget(
        [`HTTP/1.1 ${status}`, ...headers, "Content-Length: 4", "", "busy"].join("\r\n"),
      );
      const end = await deliver(target.url);
      expect(end).toMatchObject({
        outcome: "retry",
        status: Number(status.slice(0, 3)),
        error: `the target answered ${status.slice(0, 3)}`,
        excerpt: "busy",
        retryAfterSeconds: asked,
        pauses: false,
      });
      const verdict = judgeRetry({ ...question, afterSeconds: end.retryAfterSeconds });
      expect(verdict).toEqual(
        wait === null ? { retrySeconds: null, reason: "maximum age" } : { retrySeconds: wait },
      );
    },
  );
});

describe("fault F16: an answer that asks for no other try", () => {
  it.each([
    ["500 with -1", ["Retry-After: -1"]],
    ["500 with -1 among others", ["Retry-After: 5", "Retry-After: -30"]],
  ])("fault F16: %s is final, as AWS has it", async (_what, headers) => {
    const target = await sayingTarget(
      ["HTTP/1.1 500 No", ...headers, "Content-Length: 4", "", "busy"].join("\r\n"),
    );
    expect(await deliver(target.url)).toMatchObject({
      outcome: "dead",
      status: 500,
      error: "the target answered 500, and asked not to be tried again",
      retryAfterSeconds: null,
    });
  });
});

describe("fault F17: a redirect", () => {
  it.each([301, 302, 303, 307, 308])(
    "fault F17: %i to another host is a failure, and its credentials stay here",
    async (status) => {
      const second = await httpTarget((_request, response) => response.end());
      const target = await httpTarget((_request, response) =>
        response.writeHead(status, { location: second.url }).end(),
      );
      const credentials = { ...noCredentials, headers: { "x-api-key": "s3cr3t" }, secrets: ["s3cr3t"] };
      expect(await deliver(target.url, { credentials })).toMatchObject({ outcome: "dead", status });
      expect(second.sockets).toHaveLength(0);
      expect(second.received).toEqual([]);
    },
  );

  it("fault F17: to the cloud's metadata is a failure like any other", async () => {
    const location = "http://169.254.169.254/latest/meta-data/";
    const target = await httpTarget((_request, response) => response.writeHead(302, { location }).end());
    const end = await deliver(target.url);
    expect(end).toMatchObject({ outcome: "dead", status: 302, pauses: false });
    expect(JSON.stringify(end)).not.toContain("169.254");
    expect(target.received).toHaveLength(1);
  });
});

describe("fault F18: an answer that is odd", () => {
  it("fault F18: 204 has succeeded", async () => {
    const target = await httpTarget((_request, response) => response.writeHead(204).end());
    expect(await deliver(target.url)).toMatchObject({ outcome: "succeeded", status: 204, excerpt: "" });
  });

  it("fault F18: 200 whose body is reset half-way has succeeded", async () => {
    const target = await rawTarget((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", () => socket.resetAndDestroy());
      });
    });
    expect(await deliver(target.url)).toMatchObject({ outcome: "succeeded", status: 200, error: null });
  });

  it("fault F18: 500 whose body is torn is a 500", async () => {
    const target = await rawTarget((socket) => {
      socket.once("data", () => socket.end("HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\nhalf"));
    });
    expect(await deliver(target.url)).toMatchObject({ outcome: "retry", status: 500, excerpt: "half" });
  });

  it("fault F18: 200 reset before its headers end is tried again", async () => {
    const target = await rawTarget((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\nX-Half: ", () => socket.resetAndDestroy());
      });
    });
    const error = "connection closed before an answer";
    expect(await deliver(target.url)).toMatchObject({ outcome: "retry", status: null, error });
  });

  it("fault F18: a thousand informational answers before the one that counts change nothing", async () => {
    const target = await sayingTarget(
      `${"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(1_000)}HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok`,
    );
    expect(await deliver(target.url)).toMatchObject({ outcome: "succeeded", status: 200, excerpt: "ok" });
  });

  it("fault F18: an informational answer alone is none, and tried again", async () => {
    const target = await rawTarget((socket) => {
      socket.once("data", () => socket.end("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"));
    });
    expect(await deliver(target.url)).toMatchObject({ outcome: "retry", status: null });
  });

  it("fault F18: informational answers for ever end at the total limit", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const flooded = Promise.withResolvers<void>();
    const target = await rawTarget((socket) => {
      let answers = 0;
      const more = (): void => {
        while (socket.writable && socket.write("HTTP/1.1 102 Processing\r\n\r\n".repeat(100))) {
          answers += 100;
          if (answers > 50_000) return flooded.resolve();
        }
      };
      socket.on("drain", more);
      socket.once("data", more);
    });
    const end = deliver(target.url, { timeoutSeconds: 30 });
    await flooded.promise;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await end).toMatchObject({ outcome: "retry", status: null, error: "timed out after 30 s" });
    await closed(target.sockets[0]);
  });

  it.each([
    [
      "101 without being asked",
      "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
    ],
    ["100 without being asked", "HTTP/1.1 100 Continue\r\n\r\n"],
    ["HTTP/0.9", "<html>hello</html>\r\n"],
    ["invalid HTTP", "SSH-2.0-OpenSSH_9.6\r\n"],
    ["HTTP/2 without being asked", "\u0000\u0000\u0012\u0004\u0000\u0000\u0000\u0000\u0000"],
    ["a status line of nonsense", "HTTP/1.1 abc\r\n\r\n"],
    ["two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
    [
      "both length and chunks",
      "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["a header with a NUL", "HTTP/1.1 200 OK\r\nX-Bad: a\u0000b\r\n\r\n"],
  ])("fault F18: %s is tried again, without a crash", async (_what, text) => {
    const target = await sayingTarget(text);
    expect(await deliver(target.url)).toMatchObject({
      outcome: "retry",
      status: null,
      error: expect.any(String),
    });
  });
});
