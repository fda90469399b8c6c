// Rows 3 to 6 of the security checklist: what is decided again for the address that is connected to, and what is never followed.
import type { Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { noCredentials } from "../../src/delivery/credentials.ts";
import { egressPolicy, type EgressPolicy } from "../../src/delivery/egress.ts";
import { guardedConnector } from "../../src/delivery/guarded-connector.ts";
import { hostResolver, type ResolveHost } from "../../src/delivery/resolve-host.ts";
import { nameServer, resolvingBy } from "../delivery-names.ts";
import {
  closeLater,
  closeTargets,
  deliver,
  development,
  httpTarget,
  pools,
  rawTarget,
} from "../delivery-target.ts";

afterEach(closeTargets);

const production = egressPolicy({ environment: "production", allow: ["jobs.test"], ownPorts: [] });

/** A connection as the pools make it. */
function connect(port: number, egress: EgressPolicy, resolveHost: ResolveHost): Promise<Socket> {
  const limits = { connectMs: 5_000, tlsMs: 5_000, authorities: null };
  const connector = guardedConnector({ egress, resolveHost, ...limits });
  return new Promise((resolve, reject) =>
    connector({ hostname: "jobs.test", protocol: "http:", port: String(port) }, (error, socket) => {
      if (socket === null) return reject(error);
      closeLater(() => socket.destroy());
      resolve(socket);
    }),
  );
}

describe("security row 3: a name", () => {
  it.each(["10.0.0.5", "169.254.169.254", "168.63.129.16", "100.100.100.200"])(
    "security row 3: that resolves to %s is refused at connect, dead with the reason",
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

  it("security row 3: with one good and one private address is refused, whichever comes first", async () => {
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

  it("security row 3: that the operator lists is still refused for a private address in production", async () => {
    const shared = pools({ egress: production, resolveHost: async () => ["127.0.0.1"] });
    const end = await deliver("http://jobs.test/", { pools: shared, egress: production });
    expect(end).toMatchObject({
      outcome: "dead",
      error: "target refused: the address is loopback, not public",
    });
  });
});

describe("security row 4: a name that changes its answer", () => {
  it("security row 4: gains nothing: the socket's remote address is the one that was checked", async () => {
    const target = await rawTarget(() => undefined);
    const names = await nameServer((before) => [before === 0 ? "127.0.0.1" : "10.0.0.5"]);
    const resolve = hostResolver({ servers: [names.address] });
    const socket = await connect(target.port, development, resolve);
    expect(socket.remoteAddress).toBe("127.0.0.1");
    expect(names.questions()).toBe(1);
    await expect(connect(target.port, development, resolve)).rejects.toThrow("target refused");
    expect(target.sockets).toHaveLength(1);
  });

  it("security row 4: is asked again and judged again at every attempt that connects", async () => {
    const target = await httpTarget((_request, response) =>
      response.setHeader("connection", "close").end("reached"),
    );
    const names = await nameServer((before) => [before === 0 ? "127.0.0.1" : "10.0.0.5"]);
    const shared = resolvingBy(names);
    const url = `http://jobs.test:${target.port}/`;
    expect(await deliver(url, { pools: shared })).toMatchObject({ outcome: "succeeded", excerpt: "reached" });
    expect(await deliver(url, { pools: shared })).toMatchObject({ outcome: "dead" });
    expect(names.questions()).toBe(2);
    expect(target.sockets).toHaveLength(1);
  });

  it("security row 4: between check and connect is found out by the connected socket, and nothing is sent", async () => {
    let bytes = 0;
    const target = await rawTarget((socket) => socket.on("data", (piece) => (bytes += piece.length)));
    /** Public when it is looked through, loopback when it is handed on. */
    const twoFaced = Object.assign(["8.8.8.8"], { map: () => [{ address: "127.0.0.1", family: 4 }] });
    const shared = pools({ egress: production, resolveHost: async () => twoFaced });
    const url = `http://jobs.test:${target.port}/`;
    expect(await deliver(url, { pools: shared, egress: production, input: "secret" })).toMatchObject({
      outcome: "dead",
      error: "target refused: the address is loopback, not public",
    });
    const [socket] = target.sockets;
    if (socket?.destroyed === false) await new Promise((resolve) => socket.once("close", resolve));
    expect(target.sockets).toHaveLength(1);
    expect(bytes).toBe(0);
  });
});

describe("security row 5: where the guard is in doubt", () => {
  it.each(["NXDOMAIN", "SERVFAIL", "silence"] as const)(
    "security row 5: a name server that answers with %s leads nowhere",
    async (said) => {
      const target = await httpTarget((_request, response) => response.end());
      const names = await nameServer(() => said);
      const end = await deliver(`http://nobody.invalid:${target.port}/`, { pools: resolvingBy(names) });
      expect(end).toMatchObject({ outcome: "retry", status: null, error: expect.stringMatching(/^DNS: /) });
      expect(target.sockets).toHaveLength(0);
    },
  );

  it.each([["not an address"], ["127.0.0.1%lo"], [""]])(
    "security row 5: an address that is %j is refused",
    async (address) => {
      const shared = pools({ resolveHost: async () => ["127.0.0.1", address] });
      const end = await deliver("http://jobs.test/", { pools: shared });
      expect(end).toMatchObject({ outcome: "dead", error: expect.stringContaining("unreadable") });
    },
  );

  it("security row 5: a name without any address is not connected to", async () => {
    const end = await deliver("http://jobs.test/", { pools: pools({ resolveHost: async () => [] }) });
    expect(end).toMatchObject({ outcome: "retry", error: "DNS: no such host" });
  });

  it("security row 5: a guard that breaks lets nothing through", async () => {
    const target = await httpTarget((_request, response) => response.end());
    const allowed = {
      hosts: new Set<string>(),
      get addresses(): never {
        throw new Error("broken");
      },
    };
    const broken = { environment: "production", allowed, ownPorts: [] } as const;
    const url = `http://127.0.0.1:${target.port}/`;
    // Broken at the check of the URL, and broken at the check of the address only.
    for (const egress of [broken, development]) {
      const end = await deliver(url, { egress, pools: pools({ egress: broken }) });
      expect(end).toMatchObject({ status: null, outcome: "retry" });
    }
    expect(target.sockets).toHaveLength(0);
  });
});

describe("security row 6: a redirect", () => {
  it.each([300, 301, 302, 303, 304, 305, 307, 308])(
    "security row 6: %i is a failure at once, without a second request",
    async (status) => {
      const second = await httpTarget((_request, response) => response.end());
      const target = await httpTarget((_request, response) =>
        response.writeHead(status, { location: second.url }).end(),
      );
      const headers = { "x-api-key": "s3cr3t", authorization: "Bearer s3cr3t" };
      const credentials = { ...noCredentials, headers, secrets: ["s3cr3t"] };
      expect(await deliver(target.url, { credentials })).toMatchObject({
        outcome: "dead",
        status,
        error: expect.stringContaining("redirects are not followed"),
      });
      expect(target.received).toHaveLength(1);
      expect(second.sockets).toHaveLength(0);
    },
  );
});
