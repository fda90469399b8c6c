// A server that goes away and comes back finds its clients again.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { DatabaseUnavailable, openDatabase, startEmbeddedServer } from "../src/index.ts";
import { makeGround, makeReadyGround, type Ground } from "./embedded.ts";

let ready: Ground;
let ground: Ground;
beforeAll(async () => {
  ready = await makeReadyGround();
});
beforeEach(async () => {
  ground = await makeGround(ready);
});
afterEach(() => ground.clear());
afterAll(() => ready.clear());

test("pool and listener outlive a restart: calls fail meanwhile, then work, and the listener says when to look", async () => {
  const first = await startEmbeddedServer(ground);
  const errors: unknown[] = [];
  const failedTwice = Promise.withResolvers<void>();
  const back = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<string>();
  let down = false;
  const database = openDatabase({
    connectionString: first.connectionString,
    applicationName: "restart test",
    onError: (error) => {
      errors.push(error);
      if (down && errors.length >= 2) failedTwice.resolve();
    },
  });
  const subscription = await database.listen("news", heard.resolve, back.resolve);
  await database.execute("create table kept as select 1 as one");
  await first.stop();
  [down, errors.length] = [true, 0];
  await expect(database.execute("select 1")).rejects.toBeInstanceOf(DatabaseUnavailable);
  await failedTwice.promise;

  const second = await startEmbeddedServer(ground);
  await back.promise;
  expect(await database.execute("select * from kept")).toEqual([{ one: 1 }]);
  await database.execute("select pg_notify('news', 'again')");
  expect(await heard.promise).toBe("again");
  await subscription.close();
  await database.end();
  await second.stop();
});

test("a server killed without warning recovers what was committed, and its clients go on", async () => {
  const server = await startEmbeddedServer(ground);
  const back = Promise.withResolvers<void>();
  const database = openDatabase({ connectionString: server.connectionString, applicationName: "crash test" });
  const subscription = await database.listen("news", () => undefined, back.resolve);
  await database.execute("create table kept as select 1 as one");
  // One backend that dies of a signal makes the server end all of them and recover.
  const [backend] = await database.execute("select pg_backend_pid() as pid");
  process.kill(Number(backend?.pid), "SIGKILL");
  await back.promise;
  expect(await database.execute("select * from kept")).toEqual([{ one: 1 }]);
  await subscription.close();
  await database.end();
  await server.stop();
});
