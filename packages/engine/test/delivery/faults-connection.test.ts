// Faults F19 and F20: names that cannot be looked up, and certificates that cannot be trusted.
import { readFile } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hostResolver } from "../../src/delivery/resolve-host.ts";
import { nameServer, resolvingBy } from "../delivery-names.ts";
import { closeLater, closeTargets, deliver, httpTarget, pools } from "../delivery-target.ts";
import { authoritiesOf, tlsTarget, type Certificate, type TlsTarget } from "./tls-target.ts";

afterEach(async () => {
  vi.useRealTimers();
  await closeTargets();
});

describe("fault F19: a name", () => {
  it.each([
    ["NXDOMAIN", "DNS: no such host"],
    ["SERVFAIL", /^DNS: /],
    ["silence", "DNS: no answer in time"],
  ] as const)("fault F19: answered with %s is not connected to, and tried again", async (said, error) => {
    const names = await nameServer(() => said);
    const end = await deliver("http://nobody.invalid/", { pools: resolvingBy(names) });
    const told = typeof error === "string" ? error : expect.stringMatching(error);
    expect(end).toMatchObject({ outcome: "retry", status: null, error: told });
  });

  it("fault F19: whose answer takes 30 s ends at the limit for connecting", async () => {
    const shared = pools({ connectMs: 50, resolveHost: () => new Promise(() => undefined) });
    const end = await deliver("http://jobs.test/", { pools: shared });
    expect(end).toMatchObject({ outcome: "retry", error: "timed out while connecting, after 0.05 s" });
  });

  it("fault F19: that comes and goes is tried again, and reached when it is there", async () => {
    const target = await httpTarget((_request, response) => response.setHeader("connection", "close").end());
    const names = await nameServer((before) => (before % 2 === 0 ? "NXDOMAIN" : ["127.0.0.1"]));
    const shared = resolvingBy(names);
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1)
      outcomes.push((await deliver(`http://flap.invalid:${target.port}/`, { pools: shared })).outcome);
    expect(outcomes).toEqual(["retry", "succeeded", "retry", "succeeded"]);
    expect(target.received).toHaveLength(2);
  });

  it("fault F19: that is rebound is judged at each connection, and not at each request", async () => {
    const target = await httpTarget((_request, response) => response.end("kept"));
    const names = await nameServer((before) => [before === 0 ? "127.0.0.1" : "10.0.0.5"]);
    const shared = resolvingBy(names);
    const url = `http://jobs.test:${target.port}/`;
    expect(await deliver(url, { pools: shared })).toMatchObject({ outcome: "succeeded" });
    // A connection is free for the next one in the turn after its answer.
    await new Promise(setImmediate);
    expect(await deliver(url, { pools: shared })).toMatchObject({ outcome: "succeeded" });
    expect(names.questions()).toBe(1);
    target.sockets[0]?.destroy();
    await vi.waitFor(async () =>
      expect(await deliver(url, { pools: shared })).toMatchObject({ outcome: "dead" }),
    );
    expect(target.received).toHaveLength(2);
  });

  it("fault F19: asked for by many at once is asked of the name server once", async () => {
    const names = await nameServer(() => ["127.0.0.1"]);
    const resolve = hostResolver({ servers: [names.address] });
    const answers = await Promise.all(Array.from({ length: 50 }, () => resolve("jobs.test")));
    expect(answers).toEqual(Array.from({ length: 50 }, () => ["127.0.0.1"]));
    expect(names.questions()).toBe(1);
  });

  it("fault F19: that a hundred wait for keeps neither files nor other targets waiting", async () => {
    const names = await nameServer(() => "silence");
    const target = await httpTarget((_request, response) => response.end());
    const shared = pools({ resolveHost: hostResolver({ servers: [names.address], timeoutMs: 300 }) });
    const stop = new AbortController();
    const waiting = Array.from({ length: 100 }, (_, number) =>
      deliver(`http://slow-${number}.test/`, { pools: shared, signal: stop.signal }),
    );
    let ended = 0;
    for (const end of waiting) void end.then(() => (ended += 1));
    await readFile(new URL(import.meta.url));
    expect(await deliver(target.url, { pools: shared })).toMatchObject({ outcome: "succeeded" });
    expect(ended).toBe(0);
    stop.abort();
    await Promise.all(waiting);
  });
});

describe("fault F19: the system's own look-up", () => {
  it("fault F19: is asked by two at a time, so that two of its four threads stay free", async () => {
    const names = await nameServer(() => "NXDOMAIN");
    const under: (() => void)[] = [];
    const asked: string[] = [];
    const lookUp = (host: string): Promise<readonly string[]> => {
      asked.push(host);
      return new Promise((answer) => under.push(() => answer([`127.0.0.${asked.indexOf(host) + 1}`])));
    };
    const resolve = hostResolver({ servers: [names.address], lookUp });
    const answers = Array.from({ length: 6 }, (_, number) => resolve(`hosts-file-${number}.test`));
    for (let done = 0; done < 6; done += 2) {
      await vi.waitFor(() => expect(asked).toHaveLength(done + 2));
      expect(under).toHaveLength(2);
      for (const answer of under.splice(0)) answer();
    }
    expect(new Set((await Promise.all(answers)).flat()).size).toBe(6);
  });

  it("fault F19: is not asked where the name servers are silent", async () => {
    const names = await nameServer(() => "silence");
    const lookUp = vi.fn<(host: string) => Promise<readonly string[]>>();
    const resolve = hostResolver({ servers: [names.address], timeoutMs: 20, lookUp });
    await expect(resolve("jobs.test")).rejects.toMatchObject({ code: "ETIMEOUT" });
    expect(lookUp).not.toHaveBeenCalled();
  });
});

async function secured(certificate: Certificate): Promise<TlsTarget> {
  const target = await tlsTarget(certificate);
  closeLater(() => target.close());
  return target;
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const megabyte = 1_048_576;

describe("fault F20: a certificate", () => {
  it("fault F20: that is trusted and of the right name lets a delivery through", async () => {
    const { url } = await secured("valid");
    const shared = pools({ authorities: authoritiesOf("valid") });
    expect(await deliver(url, { pools: shared })).toMatchObject({ status: 200, excerpt: "secure" });
  });

  it.each([
    ["expired", "expired", true, "TLS: certificate has expired"],
    ["for another host", "other-host", true, "TLS: certificate is for another host"],
    ["self-signed", "valid", false, "TLS: certificate is self-signed"],
  ] as const)("fault F20: that is %s is tried again", async (_what, certificate, trusted, error) => {
    const { url } = await secured(certificate);
    const shared = pools(trusted ? { authorities: authoritiesOf(certificate) } : {});
    for (let attempt = 0; attempt < 2; attempt += 1)
      expect(await deliver(url, { pools: shared })).toMatchObject({ outcome: "retry", status: null, error });
  });

  it("fault F20: that is replaced counts from the next connection on, for good and for bad", async () => {
    const target = await secured("expired");
    const shared = pools({ authorities: authoritiesOf("valid", "expired") });
    expect(await deliver(target.url, { pools: shared })).toMatchObject({ outcome: "retry" });
    target.rotate("valid");
    expect(await deliver(target.url, { pools: shared })).toMatchObject({ outcome: "succeeded" });
    target.rotate("other-host");
    const fresh = pools({ authorities: authoritiesOf("valid", "other-host") });
    expect(await deliver(target.url, { pools: fresh })).toMatchObject({
      outcome: "retry",
      error: "TLS: certificate is for another host",
    });
  });

  it("fault F20: that fails again and again leaves neither memory nor connections behind", async () => {
    const target = await secured("expired");
    const shared = pools({ authorities: authoritiesOf("expired") });
    const fail = async (times: number): Promise<void> => {
      for (let done = 0; done < times; done += 20) {
        const ends = await Promise.all(
          Array.from({ length: 20 }, () => deliver(target.url, { pools: shared })),
        );
        for (const { error } of ends) expect(error).toBe("TLS: certificate has expired");
      }
      collect();
    };
    await fail(100);
    const before = process.memoryUsage();
    await fail(500);
    const after = process.memoryUsage();
    expect(after.heapUsed - before.heapUsed).toBeLessThan(2 * megabyte);
    expect(after.rss - before.rss).toBeLessThan(100 * megabyte);
    await vi.waitFor(() => expect(target.openSockets()).toBe(0));
    expect(shared.origins).toHaveLength(1);
  });
});
