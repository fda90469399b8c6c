// How a connection to a target is made: the name, its addresses, TLS, and the limits of each.
import { readFileSync } from "node:fs";
import { createServer, type TLSSocket } from "node:tls";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { egressPolicy } from "../src/delivery/egress.ts";
import { hostResolver } from "../src/delivery/resolve-host.ts";
import { closeTargets, deliver, httpTarget, pools, rawTarget } from "./delivery-target.ts";
import { startNameServer, type DnsAnswer, type NameServer } from "./name-server.ts";

const closers: (() => void)[] = [];
afterEach(async () => {
  await closeTargets();
  for (const close of closers.splice(0)) close();
});

async function nameServer(answer: (before: number) => DnsAnswer): Promise<NameServer> {
  const server = await startNameServer(answer);
  closers.push(() => server.close());
  return server;
}

const resolvingBy = ({ address }: NameServer) =>
  pools({ resolveHost: hostResolver({ servers: [address], timeoutMs: 50 }) });

const production = egressPolicy({ environment: "production", allow: ["jobs.test"], ownPorts: [] });

describe("A name", () => {
  it.each(["10.0.0.5", "169.254.169.254", "168.63.129.16", "100.100.100.200"])(
    "4.1 row 3: that resolves to %s is refused at connect, dead with the reason",
    async (address) => {
      const names = await nameServer(() => [address]);
      const end = await deliver("http://jobs.test:8080/", { pools: resolvingBy(names) });
      expect(end).toMatchObject({
        outcome: "dead",
        status: null,
        error: expect.stringContaining("not public"),
      });
      expect(end.error).not.toContain(address);
    },
  );

  it("4.1 row 3: with one good and one private address is refused, whichever comes first", async () => {
    const target = await httpTarget((_request, response) => response.end());
    for (const addresses of [
      ["127.0.0.1", "10.0.0.5"],
      ["10.0.0.5", "127.0.0.1"],
    ]) {
      const names = await nameServer(() => addresses);
      const end = await deliver(`http://jobs.test:${target.port}/`, { pools: resolvingBy(names) });
      expect(end).toMatchObject({ outcome: "dead" });
    }
    expect(target.sockets).toHaveLength(0);
  });

  it("4.1 row 4: is asked for once a connection, and the socket goes to the address that was checked", async () => {
    const target = await httpTarget(({ socket }, response) =>
      response.setHeader("connection", "close").end(socket.localAddress),
    );
    const names = await nameServer((before) => [before === 0 ? "127.0.0.1" : "10.0.0.5"]);
    const shared = resolvingBy(names);
    const url = `http://jobs.test:${target.port}/`;
    expect(await deliver(url, { pools: shared })).toMatchObject({
      outcome: "succeeded",
      excerpt: "127.0.0.1",
    });
    expect(names.questions()).toBe(1);
    expect(await deliver(url, { pools: shared })).toMatchObject({ outcome: "dead" });
    expect(names.questions()).toBe(2);
    expect(target.sockets).toHaveLength(1);
  });

  it("4.1 row 5: of which the guard cannot read the address is refused", async () => {
    const shared = pools({ resolveHost: async () => ["not an address"] });
    const end = await deliver("http://jobs.test/", { pools: shared });
    expect(end).toMatchObject({ outcome: "dead", error: expect.stringContaining("unreadable") });
  });

  it("that is listed is still refused for a private address in production", async () => {
    const shared = pools({ egress: production, resolveHost: async () => ["127.0.0.1"] });
    const end = await deliver("http://jobs.test/", { pools: shared, egress: production });
    expect(end).toMatchObject({
      outcome: "dead",
      error: "target refused: the address is loopback, not public",
    });
  });

  it.each(["NXDOMAIN", "SERVFAIL", "silence"] as const)(
    "F19, 4.1 row 5: answered with %s is not connected to, and tried again",
    async (said) => {
      const names = await nameServer(() => said);
      const end = await deliver("http://nobody.invalid/", { pools: resolvingBy(names) });
      expect(end).toMatchObject({ outcome: "retry", status: null, error: expect.stringMatching(/^DNS: /) });
    },
  );

  it("F19: that is answered late ends at the limit for connecting", async () => {
    const shared = pools({ connectMs: 50, resolveHost: () => new Promise(() => undefined) });
    const end = await deliver("http://jobs.test/", { pools: shared });
    expect(end).toMatchObject({ outcome: "retry", error: "timed out while connecting, after 0.05 s" });
  });

  it("F19: asked for by many at once is asked of the name server once", async () => {
    const names = await nameServer(() => ["127.0.0.1"]);
    const resolve = hostResolver({ servers: [names.address] });
    const answers = await Promise.all(Array.from({ length: 50 }, () => resolve("jobs.test")));
    expect(answers).toEqual(Array.from({ length: 50 }, () => ["127.0.0.1"]));
    expect(names.questions()).toBe(1);
  });

  it("of this machine is never asked of a name server", async () => {
    const target = await httpTarget((_request, response) => response.end());
    const names = await nameServer(() => ["10.0.0.5"]);
    expect(await deliver(`http://localhost:${target.port}/`, { pools: resolvingBy(names) })).toMatchObject({
      status: 200,
    });
    expect(names.questions()).toBe(0);
  });

  it("with a dead address is reached by the next one", async () => {
    const target = await httpTarget((_request, response) => response.end());
    const shared = pools({ resolveHost: async () => ["127.0.0.2", "127.0.0.1"] });
    expect(await deliver(`http://jobs.test:${target.port}/`, { pools: shared })).toMatchObject({
      status: 200,
    });
  });
});

const pem = (name: string): string =>
  readFileSync(new URL(`./certificates/${name}.pem`, import.meta.url), "utf8");

async function tlsTarget(
  certificate: string,
): Promise<{ readonly url: string; readonly authorities: string }> {
  const both = pem(certificate);
  const server = createServer({ key: both, cert: both }, (socket: TLSSocket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecure"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close());
  return { url: `https://localhost:${(server.address() as AddressInfo).port}/`, authorities: both };
}

describe("TLS", () => {
  it("to a trusted certificate of the right name delivers", async () => {
    const { url, authorities } = await tlsTarget("valid");
    expect(await deliver(url, { pools: pools({ authorities }) })).toMatchObject({
      status: 200,
      excerpt: "secure",
    });
  });

  it.each([
    ["expired", "expired", true, "TLS: certificate has expired"],
    ["for another host", "other-host", true, "TLS: certificate is for another host"],
    ["self-signed", "valid", false, "TLS: certificate is self-signed"],
  ] as const)(
    "F20: to a certificate that is %s is tried again",
    async (_what, certificate, trusted, error) => {
      const { url, authorities } = await tlsTarget(certificate);
      const shared = pools(trusted ? { authorities } : {});
      expect(await deliver(url, { pools: shared })).toMatchObject({ outcome: "retry", status: null, error });
      expect(await deliver(url, { pools: shared })).toMatchObject({ outcome: "retry", error });
    },
  );

  it("F13: that hangs in the handshake ends at its own limit", async () => {
    const target = await rawTarget(() => undefined);
    const url = `https://127.0.0.1:${target.port}/`;
    const end = await deliver(url, { pools: pools({ tlsMs: 50 }) });
    expect(end).toMatchObject({ outcome: "retry", error: "TLS: handshake timed out after 0.05 s" });
  });

  it("to a target that speaks plain HTTP is tried again", async () => {
    const target = await rawTarget((socket) => socket.write("HTTP/1.1 400 Bad Request\r\n\r\n"));
    const end = await deliver(`https://127.0.0.1:${target.port}/`);
    expect(end).toMatchObject({ outcome: "retry", error: "TLS: handshake failed" });
  });
});

describe("The delivery's own limit", () => {
  it("F13: holds while the connection is being made, and nothing is sent afterwards", async () => {
    const target = await httpTarget((_request, response) => response.end());
    const answer = Promise.withResolvers<readonly string[]>();
    const shared = pools({ resolveHost: () => answer.promise });
    const end = await deliver(`http://jobs.test:${target.port}/`, { pools: shared, timeoutSeconds: 0.05 });
    expect(end).toMatchObject({ outcome: "retry", error: "timed out after 0.05 s" });
    answer.resolve(["127.0.0.1"]);
    expect(await deliver(`http://jobs.test:${target.port}/second`, { pools: shared })).toMatchObject({
      status: 200,
    });
    expect(target.received.map(({ path }) => path)).toEqual(["/second"]);
  });
});

describe("Pools", () => {
  it("are kept for so many origins, and the one longest unused makes room", async () => {
    const shared = pools({ mostOrigins: 2 });
    for (const origin of ["http://a.test", "http://b.test", "http://a.test", "http://c.test"])
      shared.for(origin);
    expect(shared.origins).toEqual(["http://a.test", "http://c.test"]);
  });

  it("that make room finish what is under way", async () => {
    const arrived = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const target = await httpTarget((_request, response) => {
      arrived.resolve();
      void go.promise.then(() => response.end("finished"));
    });
    const shared = pools({ mostOrigins: 1 });
    const end = deliver(target.url, { pools: shared });
    await arrived.promise;
    shared.for("http://other.test");
    go.resolve();
    expect(await end).toMatchObject({ outcome: "succeeded", excerpt: "finished" });
  });

  it("when closed fail what is under way and what comes later, both to be tried again", async () => {
    const arrived = Promise.withResolvers<void>();
    const target = await httpTarget(() => arrived.resolve());
    const shared = pools();
    const end = deliver(target.url, { pools: shared });
    await arrived.promise;
    await shared.close();
    expect(await end).toMatchObject({ outcome: "retry", status: null });
    expect(await deliver(target.url, { pools: shared })).toMatchObject({ outcome: "retry", status: null });
  });
});
