// The limits of the port, over real sockets: what is too slow, too large or no HTTP is cut with a problem.
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { adminToken, openDoor, type Door, type DoorOptions } from "./door.ts";
import { bareCaller, problemIn, type BareCaller } from "./socket.ts";

const doors: Door[] = [];
const callers: BareCaller[] = [];
afterEach(() => {
  for (const { socket } of callers.splice(0)) socket.destroy();
});
afterAll(async () => {
  for (const door of doors) await door.close();
});

/** Opens a port with these limits; answers how to call it. */
async function portWith(limits: DoorOptions["limits"] = {}): Promise<() => Promise<BareCaller>> {
  const door = await openDoor({ limits });
  doors.push(door);
  const { port } = await door.server.listen({ host: "127.0.0.1", port: 0 });
  return async () => {
    const caller = await bareCaller(port);
    callers.push(caller);
    return caller;
  };
}

const headers = `Host: x\r\nAuthorization: Bearer ${adminToken}\r\nContent-Type: application/json\r\n`;
const put = `PUT /api/v1/schedules/default/slow HTTP/1.1\r\n${headers}`;
const health = "GET /healthz HTTP/1.1\r\nHost: x\r\n";

describe("security row 43: headers that are not complete in time", async () => {
  const call = await portWith({ headersTimeoutMs: 200 });

  test("are answered 408 with a problem, and the connection is cut", async () => {
    const caller = await call();
    caller.send(`${health}X-Slow: `);
    const got = await caller.closed();
    expect(got).toMatch(/^HTTP\/1\.1 408 /);
    expect(got).toMatch(/X-Content-Type-Options: nosniff\r\n/);
    expect(problemIn(got)).toMatchObject({ code: "request-timeout", requestId: expect.any(String) });
  });

  test("are not waited for where nothing comes at all", async () => {
    expect(await (await call()).closed()).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe("security row 43: a body that is not complete in time", async () => {
  const call = await portWith({ requestTimeoutMs: 300, keepAliveTimeoutMs: 100 });

  test("is answered 408 with a problem, and the connection is cut", async () => {
    const caller = await call();
    caller.send(`${put}Content-Length: 100\r\n\r\n{"expression"`);
    const got = await caller.closed();
    expect(got).toMatch(/^HTTP\/1\.1 408 /);
    expect(problemIn(got)).toMatchObject({ code: "request-timeout" });
  });

  test("is cut too when a little of it comes all the time", async () => {
    const caller = await call();
    caller.send(`${put}Transfer-Encoding: chunked\r\n\r\n`);
    const clock = doors.at(-1)?.bench.engine.clock;
    const drip = (): void => {
      caller.send("1\r\n \r\n");
      if (!caller.socket.destroyed) clock?.after(20, drip);
    };
    drip();
    expect(await caller.closed()).toMatch(/^HTTP\/1\.1 408 /);
  });

  test("is cut too when nobody wants it any more", async () => {
    const caller = await call();
    caller.send(`${put}Content-Length: 4000000\r\n\r\nx`);
    expect(await caller.closed()).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("is no error of ours when the caller has left", async () => {
    const caller = await call();
    caller.send(`${put}Content-Length: 100\r\n\r\n{`);
    caller.socket.end();
    await caller.closed();
    const other = await call();
    other.send(`${health}\r\n`);
    await other.received('"ok"');
    const lines = doors.flatMap(({ log }) => log.lines);
    expect(lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test("says nothing of a connection that idles after its answer, which is closed in its own time", async () => {
    const caller = await call();
    caller.send(`${health}\r\n`);
    expect(await caller.closed()).toMatch(/^HTTP\/1\.1 200 [^]*"ok"}$/);
  });
});

describe("too much", async () => {
  const call = await portWith();

  test("security row 43: of headers is answered 431", async () => {
    const caller = await call();
    caller.send(`${health}X-Big: ${"x".repeat(9000)}\r\n\r\n`);
    const got = await caller.closed();
    expect(got).toMatch(/^HTTP\/1\.1 431 /);
    expect(problemIn(got)).toMatchObject({ code: "headers-too-large" });
  });

  test("security row 41: of body is answered 413 while it is still sent, and the connection goes on", async () => {
    const caller = await call();
    const body = "x".repeat(4_000_000);
    caller.send(`${put}Content-Length: ${body.length}\r\n\r\n${body}`);
    expect(await caller.received("body-too-large")).toMatch(/^HTTP\/1\.1 413 /);
    caller.send(`${health}\r\n`);
    expect(await caller.received('"ok"')).toContain("HTTP/1.1 200 ");
  });

  test("security row 41: of body is answered 413 where its length was not told either", async () => {
    const caller = await call();
    caller.send(`${put}Transfer-Encoding: chunked\r\n\r\n`);
    const piece = `${(200_000).toString(16)}\r\n${"x".repeat(200_000)}\r\n`;
    for (let sent = 0; sent < 8; sent++) caller.send(piece);
    caller.send("0\r\n\r\n");
    expect(await caller.received("body-too-large")).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("security row 43: of connections of one address is cut, and the others are served", async () => {
    const callFew = await portWith({ socketsPerAddress: 2 });
    const [first] = [await callFew(), await callFew()];
    expect(await (await callFew()).closed()).toBe("");
    first?.send(`${health}\r\n`);
    expect(await first?.received('"ok"')).toContain("200");
  });
});

describe("what is not HTTP as we speak it", async () => {
  const call = await portWith();

  test.each([
    ["no HTTP at all", "HELO example.com\r\n\r\n", 400],
    ["no header Host", "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
    ["two lengths", `${put}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`, 400],
    ["an expectation", `${health}Expect: cake\r\n\r\n`, 417],
  ])("such as %s is answered with a problem", async (_what, text, status) => {
    const caller = await call();
    caller.send(text);
    const got = await caller.closed();
    expect(got.split(" ")[1]).toBe(String(status));
    expect(got.toLowerCase()).toContain("x-request-id: ");
    expect(problemIn(got)).toMatchObject({ status, remedy: expect.stringMatching(/\w/) });
  });
});
