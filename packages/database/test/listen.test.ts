// Listeners hear, come back, and notice silence.
import { afterAll, expect, test } from "vitest";
import { open, startProxy } from "./server.ts";

const database = open();
afterAll(() => database.end());

test("a listener whose backend is killed comes back, says so, and hears again", async () => {
  const back = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<string>();
  const ears = open({ applicationName: "ears" });
  const subscription = await ears.listen("news", heard.resolve, back.resolve);
  await database.execute(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ears'",
  );
  await back.promise;
  await database.execute("select pg_notify('news', 'hello')");
  expect(await heard.promise).toBe("hello");
  await subscription.close();
  await ears.end();
});

test("a listener on a half-open connection notices the silence by its unanswered ping, and hears again", async () => {
  const proxy = await startProxy();
  const noticed = Promise.withResolvers<unknown>();
  const back = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<string>();
  const ears = open({
    connectionString: proxy.connectionString,
    listenPingSeconds: 0.02,
    connectTimeoutSeconds: 0.5,
    onError: noticed.resolve,
  });
  const subscription = await ears.listen("far-news", heard.resolve, back.resolve);
  proxy.blackhole();
  await noticed.promise;
  proxy.heal();
  await back.promise;
  await database.execute("select pg_notify('far-news', 'hello')");
  expect(await heard.promise).toBe("hello");
  await subscription.close();
  await ears.end();
  await proxy.close();
});

test("listening to a database that is away fails at once instead of hoping", async () => {
  const nowhere = open({ connectionString: "postgresql://nobody@127.0.0.1:1/nothing" });
  await expect(nowhere.listen("news", () => undefined)).rejects.toThrow(
    "Expected the database to answer while listening on news",
  );
  await nowhere.end();
});
