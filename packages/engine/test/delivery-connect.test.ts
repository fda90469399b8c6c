// How a connection to a target is made and kept; what goes wrong with it is in delivery/.
import { afterEach, describe, expect, it } from "vitest";
import { nameServer, resolvingBy } from "./delivery-names.ts";
import { closeTargets, deliver, httpTarget, pools, rawTarget } from "./delivery-target.ts";

afterEach(closeTargets);

describe("A name", () => {
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

describe("TLS", () => {
  it("to a target that speaks plain HTTP is tried again", async () => {
    const target = await rawTarget((socket) => socket.write("HTTP/1.1 400 Bad Request\r\n\r\n"));
    const end = await deliver(`https://127.0.0.1:${target.port}/`);
    expect(end).toMatchObject({ outcome: "retry", error: "TLS: handshake failed" });
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
