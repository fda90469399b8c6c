// What a delivery carries for each kind of connection.
import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signedHeaders } from "../src/connection/standard-webhooks.ts";
import { after, due, openConnectionBench, type ConnectionBench } from "./connection-bench.ts";

let bench: ConnectionBench;
beforeEach(async () => {
  bench = await openConnectionBench();
});
afterEach(() => bench.close());

const secretOf = (bytes = 32): string => `whsec_${randomBytes(bytes).toString("base64")}`;
const request = (index = 0) => {
  const found = bench.receiver.requests[index];
  if (found === undefined) throw new Error(`Expected ${index + 1} requests, got fewer.`);
  return found;
};
const accepts = (secret: string, index: number): boolean => {
  const { body, headers } = request(index);
  try {
    // The reference library compares the time with its own clock; the test's stands elsewhere.
    const signed = new Webhook(secret);
    const [id, timestamp] = [String(headers["webhook-id"]), Number(headers["webhook-timestamp"])];
    const expected = signed.sign(id, new Date(timestamp * 1000), body);
    return String(headers["webhook-signature"]).split(" ").includes(expected);
  } catch {
    return false;
  }
};

describe("A delivery", () => {
  it.each([
    [{ kind: "api-key", header: "x-api-key", value: "k-1234" }, { "x-api-key": "k-1234" }],
    [{ kind: "basic", username: "ada", password: "pä:ss" }, { authorization: "Basic YWRhOnDDpDpzcw==" }],
    [{ kind: "bearer", token: "t-1234" }, { authorization: "Bearer t-1234" }],
  ] as const)("carries the credential of %j", async (definition, headers) => {
    await bench.put("own", definition);
    await bench.schedule("one", { connection: "own" });
    await bench.advanceTo(due);
    expect(request().headers).toMatchObject(headers);
  });

  it("carries the connection's headers, query and body parameters beside its own", async () => {
    const parameters = {
      headers: { "X-Team": "billing", Authorization: "overruled" },
      query: { "api version": "2", a: "b&c" },
      body: { account: "7" },
    };
    await bench.put("own", { kind: "bearer", token: "t-1234", ...parameters });
    const url = `${bench.receiver.url}/hook?x=1`;
    await bench.schedule("one", { connection: "own", url }, { input: '{ "n": 12345678901234567890 }' });
    await bench.advanceTo(due);
    expect(request()).toMatchObject({
      path: "/hook?x=1&a=b%26c&api%20version=2",
      body: '{ "n": 12345678901234567890 ,"account":"7"}',
      headers: { "x-team": "billing", authorization: "Bearer t-1234", "content-type": "application/json" },
    });
  });

  it.each([
    ["basic", { kind: "basic", username: "ada", password: "planted-pass" }, "planted-pass"],
    ["bearer", { kind: "bearer", token: "planted-token" }, "planted-token"],
  ] as const)(
    "of a %s connection masks its secret in the answer's excerpt",
    async (_kind, definition, secret) => {
      await bench.put("own", definition);
      bench.receiver.answer(({ headers }) => ({
        status: 400,
        body: `${String(headers.authorization)} ${secret}`,
      }));
      await bench.schedule("one", { connection: "own" });
      await bench.advanceTo(due);
      const shown = JSON.stringify(await bench.runOf("one"));
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain(Buffer.from(`ada:${secret}`).toString("base64"));
    },
  );

  it("carries where it may report to, with a token of this attempt alone", async () => {
    bench.receiver.answer({ status: 503 });
    await bench.put("own", { kind: "bearer", token: "t-1234" });
    await bench.schedule("one", { connection: "own" });
    await bench.advanceTo(due);
    await bench.advanceTo(after(60));
    const { id } = await bench.runOf("one");
    const [first, second] = [request(0).headers, request(1).headers];
    expect(first["punctual-run-url"]).toBe(`http://localhost:3000/api/v1/runs/${id}`);
    expect(first["punctual-timezone"]).toBe("UTC");
    expect(second["punctual-run-token"]).not.toBe(first["punctual-run-token"]);
  });
});

describe("A signed delivery", () => {
  it("security row 65: is verified by the reference library; its id stays, its time is that of the attempt", async () => {
    const secret = secretOf();
    await bench.put("own", { kind: "signing", secret });
    bench.receiver.answer({ status: 503 });
    await bench.schedule("one", { connection: "own" }, { input: { report: "daily" } });
    await bench.advanceTo(due);
    await bench.advanceTo(after(60));
    const run = await bench.runOf("one");
    expect([accepts(secret, 0), accepts(secret, 1), accepts(secretOf(), 0)]).toEqual([true, true, false]);
    for (const index of [0, 1]) expect(request(index).headers["webhook-id"]).toBe(run.id);
    expect(run.id).not.toContain(".");
    const times = [0, 1].map((index) => Number(request(index).headers["webhook-timestamp"]));
    expect(times[0]).toBeGreaterThanOrEqual(due.getTime() / 1000);
    expect(times[1]).toBeGreaterThan(Number(times[0]));
  });

  it("security row 65: passes the reference library's own check, time included", () => {
    const secret = secretOf(24);
    const body = '{"size":"größe"}';
    const headers = signedHeaders([secret], { id: "msg_1", sentAt: new Date(), body });
    expect(new Webhook(secret).verify(body, headers)).toEqual({ size: "größe" });
    const late = signedHeaders([secret], { id: "msg_1", sentAt: new Date(0), body });
    expect(() => new Webhook(secret).verify(body, late)).toThrow("too old");
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow("No matching signature");
  });

  it("security row 40: carries the old and the new signature for a day after the secret is replaced", async () => {
    const [old, fresh] = [secretOf(), secretOf(64)];
    await bench.put("own", { kind: "signing", secret: old });
    await bench.put("own", { kind: "signing", secret: fresh });
    // Given again it is no replacement: the old one goes on signing.
    await bench.put("own", { kind: "signing", secret: fresh });
    await bench.schedule("one", { connection: "own" });
    await bench.schedule("two", { connection: "own" }, { expression: "cron(2 0 2 3 ? 2026)" });
    await bench.advanceTo(due);
    expect([accepts(old, 0), accepts(fresh, 0)]).toEqual([true, true]);
    await bench.advanceTo(new Date("2026-03-02T00:02:00Z"));
    expect([accepts(old, 1), accepts(fresh, 1)]).toEqual([false, true]);
  });

  it("signs the body as it is sent, parameters included, and an empty one", async () => {
    const secret = secretOf();
    await bench.put("own", { kind: "signing", secret, body: { account: "7" } });
    await bench.put("bare", { kind: "signing", secret });
    await bench.schedule("one", { connection: "own" });
    await bench.advanceTo(due);
    expect(request()).toMatchObject({ body: '{"account":"7"}' });
    expect(accepts(secret, 0)).toBe(true);
    await bench.schedule("two", { connection: "bare" }, { expression: "cron(2 0 1 3 ? 2026)" });
    await bench.advanceTo(after(60));
    expect(accepts(secret, 1)).toBe(true);
  });
});
