// One delivery to a target on loopback: what is sent, and what each kind of answer, or none, means.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { noCredentials } from "../src/delivery/credentials.ts";
import { egressPolicy } from "../src/delivery/egress.ts";
import { closeTargets, deliver, httpTarget, pools, rawTarget } from "./delivery-target.ts";

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
    expect(end).toMatchObject({ ...success, status: 200, excerpt: "done" });
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
    const credentials = { ...noCredentials, headers: { "x-api-key": "s3cr3t" }, secrets: ["s3cr3t"] };
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
  it.each([
    [{ "preference-applied": "respond-async" }, "reporting"],
    [{ "preference-applied": "wait=5, Respond-Async" }, "reporting"],
    [{}, "succeeded"],
  ] as const)("202 with %j is %s", async (headers, outcome) => {
    const target = await httpTarget((_request, response) => response.writeHead(202, headers).end());
    expect(await deliver(target.url)).toMatchObject({ outcome, status: 202, error: null });
  });

  it("410 is dead and asks for the schedule to be paused", async () => {
    const target = await httpTarget((_request, response) => response.writeHead(410).end());
    expect(await deliver(target.url)).toMatchObject({ outcome: "dead", status: 410, pauses: true });
  });
});

describe("No answer", () => {
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
