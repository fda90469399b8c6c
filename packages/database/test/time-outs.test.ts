// Every wait for the database ends: for a connection, a free one, an answer, a transaction's next word.
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { DatabaseUnavailable, classify } from "../src/index.ts";
import { open, startProxy, type Proxy } from "./server.ts";

const database = open();
afterAll(() => database.end());
let proxy: Proxy;
beforeEach(async () => {
  proxy = await startProxy();
});
afterEach(() => proxy.close());

const far = { statementTimeoutSeconds: 0.4, poolSize: 1 };

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

test("a server that accepts a connection and says nothing is unavailable after the connect time-out", async () => {
  proxy.blackhole();
  const silent = open({ connectionString: proxy.connectionString, connectTimeoutSeconds: 0.2 });
  expect(await failure(silent.execute("select 1"))).toBeInstanceOf(DatabaseUnavailable);
  expect(await failure(silent.listen("news", () => undefined))).toBeInstanceOf(DatabaseUnavailable);
  await silent.end();
});

test("a statement on a half-open connection is given up, and its connection is not used again", async () => {
  const silent = open({ ...far, connectionString: proxy.connectionString });
  await silent.execute("select 1");
  proxy.blackhole();
  expect(await failure(silent.execute("select 1"))).toBeInstanceOf(DatabaseUnavailable);
  proxy.heal();
  expect(await silent.execute("select 1 as one")).toEqual([{ one: 1 }]);
  await silent.end();
});

test("a COMMIT into a half-open connection is given up as unknown", async () => {
  const silent = open({ ...far, connectionString: proxy.connectionString });
  const work = silent.transaction(async (transaction) => {
    await transaction.execute("select 1");
    proxy.blackhole();
  });
  expect(await failure(work)).toMatchObject({ name: "DatabaseUnavailable", commitUnknown: true });
  await silent.end();
});

test("a transaction whose statement got no answer fails once, without a second wait for its rollback", async () => {
  const silent = open({ ...far, connectionString: proxy.connectionString });
  const said: string[] = [];
  const work = silent.transaction(async (transaction) => {
    await transaction.execute("select 1");
    proxy.blackhole();
    proxy.onClientMessage((text) => said.push(text));
    await transaction.execute("select 2");
  });
  expect(await failure(work)).toBeInstanceOf(DatabaseUnavailable);
  expect(said.join()).toContain("select 2");
  expect(said.join()).not.toContain("rollback");
  await silent.end();
});

test("a COPY whose server takes no more rows is given up", async () => {
  const silent = open({ ...far, connectionString: proxy.connectionString });
  const copying = silent.transaction(async (transaction) => {
    await transaction.execute("create temporary table copied (line text)");
    const rows = function* (): Generator<string> {
      for (let i = 0; ; i++) {
        if (i === 100) proxy.clog();
        yield `${"x".repeat(1000)}\n`;
      }
    };
    await transaction.copyIn({ into: "copied", rows: rows() });
  });
  expect(await failure(copying)).toBeInstanceOf(DatabaseUnavailable);
  await silent.end();
});

test("a COPY may take longer than any statement, as long as its source has more", async () => {
  const patient = open({ ...far, connectionString: proxy.connectionString });
  const rows = async function* (): AsyncGenerator<string> {
    yield "1\n";
    // Longer than the time-outs of the statement and of its client together.
    await database.execute("select pg_sleep(1)");
    yield "2\n";
  };
  const copied = await patient.transaction(
    async (transaction) => {
      await transaction.execute("create temporary table copied (line text)");
      return transaction.copyIn({ into: "copied", rows: rows() });
    },
    { statementTimeoutSeconds: 0 },
  );
  expect(copied).toBe(2);
  await patient.end();
});

test("waiting for a free connection ends after the connect time-out", async () => {
  const small = open({ poolSize: 1, connectTimeoutSeconds: 1 });
  await small.transaction(async () => {
    expect(await failure(small.execute("select 1"))).toBeInstanceOf(DatabaseUnavailable);
  });
  await small.end();
});

test("a transaction in which nobody says anything is ended by the server", async () => {
  const told = Promise.withResolvers<unknown>();
  const idle = open({ idleInTransactionTimeoutSeconds: 0.05, onError: told.resolve });
  const work = idle.transaction(async (transaction) => {
    await transaction.execute("select 1");
    await told.promise;
    await transaction.execute("select 2");
  });
  expect(classify(await failure(work))).toBe("unavailable");
  await idle.end();
});
