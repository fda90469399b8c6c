// What a run records, whatever goes wrong with some of its users.
import { afterEach, expect, test } from "vitest";
import { openDoor, product, type Door } from "./open-door.ts";

let door: Door;
afterEach(() => door.close());

/** A user whose products PostgreSQL refuses to record. */
const breakUser = (userIds: string): Promise<unknown> =>
  door.database.execute(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'this user cannot be read'; end $$;
    create trigger refuse before insert on product_snapshots
      for each row when (new.user_id ${userIds}) execute function refuse()`);

const fill = (users: number, products: number): Promise<unknown> =>
  door.database.execute(
    `insert into products (user_id, product_id, name, value, currency)
     select 'user-' || lpad(u::text, 4, '0'), 'p' || p, 'P', u + p / 100.0, 'EUR'
       from generate_series(1, $1::int) u, generate_series(1, $2::int) p`,
    [users, products],
  );

const count = async (where = "true"): Promise<unknown> => {
  const [row] = await door.database.execute(
    `select count(*)::int as n from product_snapshots where ${where}`,
  );
  return row?.n;
};

test("S0.23 better 4: one user's products unreadable: the other 999 snapshots stand, and the result says who and why", async () => {
  door = await openDoor();
  await fill(1000, 5);
  await breakUser("= 'user-0500'");
  const answer = await door.daily();
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    message: "Daily snapshots creation completed",
    status: "partial",
    results: {
      total: 1000,
      successful: 999,
      failed: 1,
      errors: [{ userId: "user-0500", error: expect.stringContaining("this user cannot be read") }],
      errorsOmitted: 0,
    },
  });
  expect(await count()).toBe(999 * 5);
  expect(await count("user_id = 'user-0500'")).toBe(0);
});

test("better 4: with ?strict=1 a run in which a user failed answers 500", async () => {
  door = await openDoor();
  await fill(3, 1);
  await breakUser("= 'user-0002'");
  const path = "/api/cron/snapshots/daily?strict=1";
  const headers = { "x-api-key": "x6oZ2fB0mJr7cYbq0m3Jb1s5cVh0T8o2u4w6y8A0C2E=" };
  const answer = await door.call({ method: "POST", path, headers });
  expect(answer.status).toBe(500);
  expect(answer.body).toMatchObject({ results: { total: 3, successful: 2, failed: 1 } });
});

test("a user of whom one product fails keeps none of that day, and none is lost of an earlier one", async () => {
  door = await openDoor();
  await fill(2, 3);
  await door.daily({ date: "2026-03-01" });
  await door.database.execute(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
    create trigger refuse before insert on product_snapshots
      for each row when (new.user_id = 'user-0001' and new.product_id = 'p3') execute function refuse()`);
  await door.daily();
  expect(await count("user_id = 'user-0001' and date = '2026-03-02'")).toBe(0);
  expect(await count("user_id = 'user-0001' and date = '2026-03-01'")).toBe(3);
  expect(await count("user_id = 'user-0002' and date = '2026-03-02'")).toBe(3);
});

test("better 6: of more than a hundred failed users the first hundred are named and the rest are counted", async () => {
  door = await openDoor({ usersPerBatch: 40 });
  await fill(150, 1);
  await breakUser("<= 'user-0120'");
  const answer = await door.daily();
  expect(answer.body).toMatchObject({
    results: { total: 150, successful: 30, failed: 120, errorsOmitted: 20 },
  });
  expect(answer.body).toHaveProperty("results.errors.length", 100);
});

test.each([1, 2, 3, 4, 5, 7, 8, 100])(
  "better 6: with %i users a batch nobody is left out at a page's end",
  async (usersPerBatch) => {
    door = await openDoor({ usersPerBatch });
    await fill(8, 2);
    expect((await door.daily()).body).toMatchObject({ results: { total: 8, successful: 8 } });
    expect(await count()).toBe(16);
  },
);

test("better 5: the same date again updates the value and never adds a row", async () => {
  door = await openDoor();
  await door.put("ada", [product("fund", 10), product("bond", 20)]);
  await door.daily();
  const taken = await door.database.execute(
    "select taken_at from product_snapshots where product_id = 'bond'",
  );
  await door.clock.advance({ minutes: 5 });
  await door.put("ada", [product("fund", 11, { currency: "CHF" })]);
  await door.put("ada", [product("gold", 30)]);
  await door.daily();
  expect(await door.snapshots()).toMatchObject([
    { product_id: "bond", value: "20", currency: "EUR" },
    { product_id: "fund", value: "11", currency: "CHF" },
    { product_id: "gold", value: "30" },
  ]);
  expect(
    await door.database.execute("select taken_at from product_snapshots where product_id = 'bond'"),
  ).toEqual(taken);
});

test("an archived product is recorded no more, and its history stays", async () => {
  door = await openDoor();
  await door.put("ada", [product("fund"), product("bond")]);
  await door.daily({ date: "2026-03-01" });
  await door.put("ada", [product("bond", 10, { archived: true })]);
  await door.daily();
  expect((await door.snapshots()).map((row) => `${String(row.product_id)} ${String(row.date)}`)).toEqual([
    "bond 2026-03-01",
    "fund 2026-03-01",
    "fund 2026-03-02",
  ]);
});

test("with no user at all a run succeeds over nothing", async () => {
  door = await openDoor();
  expect((await door.daily()).body).toMatchObject({
    results: { total: 0, successful: 0, failed: 0, errors: [] },
  });
});

test("S0.26 S0.27: the beginning, the end with its counts, and each failed user by id stand in the run's log", async () => {
  door = await openDoor();
  await fill(4, 1);
  await breakUser("= 'user-0003'");
  await door.daily();
  const log = door.ledger.runs()[0]?.log ?? [];
  expect(log[0]).toMatchObject({
    level: "info",
    message: "Daily snapshots creation started",
    data: { date: "2026-03-02" },
  });
  expect(log.at(-1)).toMatchObject({
    level: "info",
    message: "Daily snapshots creation completed",
    data: { total: 4, successful: 3, failed: 1 },
  });
  const failed = log.filter(({ message }) => message === "Snapshot failed");
  expect(failed).toMatchObject([{ level: "error", data: { userId: "user-0003", date: "2026-03-02" } }]);
  const recorded = log
    .filter(({ message }) => message === "Snapshots recorded")
    .map(({ data }) => Number(data.users));
  expect(recorded.reduce((sum, users) => sum + users, 0)).toBe(3);
});

test("a user whose row is held waits alone: those before it are recorded meanwhile, and it is too in the end", async () => {
  door = await openDoor();
  await fill(4, 1);
  const released = await door.database.transaction(async (holder) => {
    await holder.execute(
      "insert into product_snapshots (user_id, product_id, date, value, currency) values ('user-0004', 'p1', '2026-03-02', 0, 'EUR')",
    );
    const answer = door.daily();
    // The run ends only once this transaction does, so that its rows tell when the rest is done.
    await until(async () => (await count("user_id <> 'user-0004'")) === 3);
    return { answer };
  });
  expect((await released.answer).body).toMatchObject({ results: { successful: 4, failed: 0 } });
  expect(await count("user_id = 'user-0004' and value > 0")).toBe(1);
});

/** Asks again as fast as the database answers. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}
