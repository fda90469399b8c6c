// Statements and their values, on the test run's own server.
import { afterAll, expect, test } from "vitest";
import { classify, type Statement } from "../src/index.ts";
import { open } from "./server.ts";

const database = open({ statementTimeoutSeconds: 1 });
afterAll(() => database.end());

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

interface Row {
  readonly bigNumber: string;
  readonly day: string;
  readonly at: Date;
}

const values: Statement<{ readonly big: string; readonly data: string }, Row> = {
  name: "values-1",
  text: "select $1::int8 as big_number, date '2026-03-01' as day, timestamptz '2026-03-01 02:00+02' as at, $2::jsonb as data",
  parameters: ["big", "data"],
  columns: ["bigNumber", "day", "at", "data"],
};

test("a statement's row keeps every digit, a date stays a date and an instant is one", async () => {
  const [row] = await database.query(values, { big: "9007199254740993", data: '{"a":[1]}' });
  expect(row).toEqual({
    bigNumber: "9007199254740993",
    day: "2026-03-01",
    at: new Date("2026-03-01T00:00:00Z"),
    data: { a: [1] },
  });
});

test("a missing parameter is refused instead of being stored as null", async () => {
  const asPassed = { big: "1" } as unknown as { big: string; data: string };
  await expect(database.query(values, asPassed)).rejects.toThrow(
    "Expected a value for data of values-1, got none",
  );
});

test("sessions speak UTC, whatever the server's zone is", async () => {
  expect(await database.execute("show timezone")).toEqual([{ TimeZone: "UTC" }]);
});

test("arrays of dates, big numbers and decimals arrive without loss", async () => {
  const [row] = await database.execute(
    "select array[date '2026-01-01', null] as days, array[9007199254740993::int8] as bigs, array[0.1::numeric] as decimals",
  );
  expect(row).toEqual({ days: ["2026-01-01", null], bigs: ["9007199254740993"], decimals: ["0.1"] });
});

test("a statement that runs too long is ended by the server and told as such", async () => {
  expect(classify(await failure(database.execute("select pg_sleep(30)")))).toBe("statement-timeout");
});

test("waiting too long for a lock is told as such", async () => {
  const impatient = open({ lockTimeoutSeconds: 0.05 });
  await database.transaction(async (transaction) => {
    await transaction.execute("select pg_advisory_xact_lock(77)");
    expect(classify(await failure(impatient.execute("select pg_advisory_xact_lock(77)")))).toBe(
      "lock-timeout",
    );
  });
  await impatient.end();
});

test("a duplicate key is told as such", async () => {
  const error = await failure(
    database.transaction(async (transaction) => {
      await transaction.execute("create temporary table t (id integer primary key) on commit drop");
      await transaction.execute("insert into t values (1), (1)");
    }),
  );
  expect(classify(error)).toBe("unique-violation");
});

test("writing to a server that only reads, like a standby, is told as such", async () => {
  const error = await failure(
    database.transaction(async (transaction) => {
      await transaction.execute("set transaction read only");
      await transaction.execute("create table never (id integer)");
    }),
  );
  expect(classify(error)).toBe("read-only");
});

test("a database that nobody serves is unavailable", async () => {
  const nowhere = open({ connectionString: "postgresql://nobody@127.0.0.1:1/nothing" });
  expect(classify(await failure(nowhere.execute("select 1")))).toBe("unavailable");
  await nowhere.end();
});
