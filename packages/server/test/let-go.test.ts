// A port that stops: whoever asked is answered, and whoever is merely connected keeps nobody waiting.
import type { Route } from "@punctual/jobs";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { adminToken, openDoor, type Door } from "./door.ts";
import { bareCaller } from "./socket.ts";

const doors: Door[] = [];
let asked: PromiseWithResolvers<void>;
let letThrough: PromiseWithResolvers<void>;
const slow: Route = {
  method: "GET",
  path: "/slow",
  summary: "Answer when it is let through",
  guard: { kind: "open", security: {}, check: async () => ({ ok: true, actor: "anybody" }) },
  answers: { 200: z.unknown() },
  async handle() {
    asked.resolve();
    await letThrough.promise;
    return { status: 200, headers: {}, body: {} };
  },
};

let door: Door;
let port: number;
beforeEach(async () => {
  asked = Promise.withResolvers();
  letThrough = Promise.withResolvers();
  door = await openDoor({ routes: [slow] });
  doors.push(door);
  port = (await door.server.listen({ host: "127.0.0.1", port: 0 })).port;
});
afterAll(async () => {
  for (const one of doors) await one.close();
});

const get = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${adminToken}\r\n`;

test("a connection on which nothing was ever asked, as browsers open them, ends with the port", async () => {
  const [silent, half] = [await bareCaller(port), await bareCaller(port)];
  half.send(get("/healthz"));
  // An answer on a third says that the server knows of both.
  const third = await bareCaller(port);
  third.send(`${get("/healthz")}\r\n`);
  await third.received("\r\n\r\n");
  await door.server.stop();
  expect(await Promise.all([silent.closed(), half.closed()])).toEqual(["", ""]);
  await third.closed();
});

test("whoever watches runs is let go with the port, and so is the connection", async () => {
  const watcher = await bareCaller(port);
  watcher.send(`${get("/api/v1/runs/stream")}\r\n`);
  await watcher.received("event: ready");
  await door.server.stop();
  await expect(watcher.closed()).resolves.toBeTypeOf("string");
});

test("whoever begins to watch runs while the port stops is let go too", async () => {
  const late = await openDoor();
  doors.push(late);
  const stopping = Promise.withResolvers<void>();
  late.server.app.addHook("preHandler", async () => {
    asked.resolve();
    await stopping.promise;
  });
  const watcher = await bareCaller((await late.server.listen({ host: "127.0.0.1", port: 0 })).port);
  watcher.send(`${get("/api/v1/runs/stream")}\r\n`);
  await asked.promise;
  const stopped = late.server.stop();
  stopping.resolve();
  expect(await watcher.closed()).toContain("event: ready");
  await stopped;
});

test("what was asked before the port stops is answered, and the answer says that the connection ends", async () => {
  const [caller, silent] = [await bareCaller(port), await bareCaller(port)];
  caller.send(`${get("/slow")}\r\n`);
  await asked.promise;
  const stopped = door.server.stop();
  // By now the port is closing.
  await silent.closed();
  letThrough.resolve();
  const got = await caller.closed();
  expect(got).toMatch(/^HTTP\/1\.1 200 /);
  expect(got).toMatch(/^connection: close\r$/im);
  await stopped;
});
