// Transactions, and connections that are lost under them.
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@punctual/testing";
import { DatabaseUnavailable, type Database, type Queryable } from "../src/index.ts";
import { open, startProxy } from "./server.ts";

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createTestDatabase({ migrations: [] });
  database = own.database;
  await database.execute("create table note (id text primary key)");
});
afterAll(() => own.drop());

const notes = async (): Promise<unknown[]> =>
  (await database.execute("select id from note order by id")).map((row) => row.id);

const killBackend = async (queryable: Queryable): Promise<void> => {
  const [row] = await queryable.execute("select pg_backend_pid() as pid");
  await own.database.execute("select pg_terminate_backend($1)", [row?.pid]);
};

test("what a transaction wrote stands when its work resolves and is gone when it throws", async () => {
  await database.transaction((transaction) => transaction.execute("insert into note values ('kept')"));
  const thrown = database.transaction(async (transaction) => {
    await transaction.execute("insert into note values ('dropped')");
    throw new Error("no");
  });
  await expect(thrown).rejects.toThrow("no");
  expect(await notes()).toEqual(["kept"]);
});

test("a transaction whose failed statement was swallowed does not claim to have committed", async () => {
  const work = database.transaction(async (transaction) => {
    await transaction.execute("select 1/0").catch(() => undefined);
  });
  await expect(work).rejects.toThrow("Expected the transaction to commit, got a rollback");
});

test("a transaction that has ended refuses further statements", async () => {
  let kept: Queryable | null = null;
  await database.transaction(async (transaction) => void (kept = transaction));
  await expect(asQueryable(kept).execute("select 1")).rejects.toThrow("Expected the transaction to be open");
});

test("a backend killed inside a transaction fails it as unavailable, and the next call gets a new connection", async () => {
  const work = database.transaction(async (transaction) => {
    await killBackend(transaction);
    await transaction.execute("insert into note values ('never')");
  });
  await expect(work).rejects.toBeInstanceOf(DatabaseUnavailable);
  expect(await notes()).toEqual(["kept"]);
});

test("backends killed while idle are replaced, and told of once each", async () => {
  const told = Promise.withResolvers<unknown>();
  const idle = open({ connectionString: own.connectionString, poolSize: 1, onError: told.resolve });
  await killBackend(idle);
  await told.promise;
  expect(await idle.execute("select 1 as one")).toEqual([{ one: 1 }]);
  await idle.end();
});

test("a backend killed in the middle of a statement fails that statement and nothing else", async () => {
  const busy = open({ connectionString: own.connectionString, poolSize: 1 });
  const [row] = await busy.execute("select pg_backend_pid() as pid");
  const sleeping = busy.execute("select pg_sleep(20)");
  const killed = database.execute(`do $$ begin
    while not exists (select from pg_stat_activity where pid = ${String(row?.pid)} and query = 'select pg_sleep(20)' and state = 'active') loop
      perform pg_stat_clear_snapshot();
    end loop;
    perform pg_terminate_backend(${String(row?.pid)});
  end $$`);
  await expect(sleeping).rejects.toBeInstanceOf(DatabaseUnavailable);
  await killed;
  expect(await busy.execute("select 1 as one")).toEqual([{ one: 1 }]);
  await busy.end();
});

test.each(["before", "after-answer"] as const)(
  "a connection reset in COMMIT, %s the server saw it, leaves the commit unknown and says so",
  async (when) => {
    const proxy = await startProxy();
    const url = new URL(proxy.connectionString);
    url.pathname = new URL(own.connectionString).pathname;
    const far = open({ connectionString: url.href });
    proxy.cutAt("commit\0", when);
    const error = await far
      .transaction((transaction) => transaction.execute("insert into note values ($1)", [when]))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "DatabaseUnavailable", commitUnknown: true });
    expect((await notes()).includes(when)).toBe(when === "after-answer");
    await far.end();
    await proxy.close();
  },
);

test("copied rows arrive, and a source that fails leaves none behind", async () => {
  expect(await database.copyIn({ into: "note (id)", rows: ["copied-1\n", "copied-", "2\n"] })).toBe(2);
  async function* broken(): AsyncGenerator<string> {
    yield "lost\n";
    throw new Error("disk gone");
  }
  await expect(database.copyIn({ into: "note (id)", rows: broken() })).rejects.toThrow("disk gone");
  expect(await notes()).toEqual(expect.arrayContaining(["copied-1", "copied-2"]));
  expect(await notes()).not.toContain("lost");
});

/** Guarantee: the transaction's callback ran before this is called. */
const asQueryable = (queryable: Queryable | null): Queryable => queryable as Queryable;
