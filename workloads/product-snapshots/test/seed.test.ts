// The sample users of a first start.
import { afterEach, expect, test } from "vitest";
import { openDoor, product, type Door } from "./open-door.ts";

let door: Door | null = null;
afterEach(async () => {
  await door?.close();
  door = null;
});

const counts = ({ database }: Door) =>
  database.execute(
    "select (select count(*)::int from users) as users, (select count(*)::int from products) as products, (select count(*)::int from product_snapshots) as snapshots",
  );

test("1,000 users with five products and thirty days of history are loaded once", async () => {
  const opened = (door = await openDoor());
  expect(await opened.workload.seed?.()).toBe(
    "1000 sample users with 5 products each and 30 days of history",
  );
  expect(await opened.workload.seed?.()).toBeNull();
  expect(await counts(opened)).toEqual([{ users: 1000, products: 5000, snapshots: 150_000 }]);
  const [range] = await opened.database.execute(
    "select min(date) as first, max(date) as last from product_snapshots",
  );
  expect(range).toEqual({ first: "2026-01-31", last: "2026-03-01" });
});

test("two nodes that load at once load once", async () => {
  const opened = (door = await openDoor());
  const loaded = await Promise.all([opened.workload.seed?.(), opened.workload.seed?.()]);
  expect(loaded.filter((each) => each === null)).toHaveLength(1);
  expect(await counts(opened)).toEqual([{ users: 1000, products: 5000, snapshots: 150_000 }]);
});

test("where there is a user already nothing is loaded", async () => {
  const opened = (door = await openDoor());
  await opened.put("real", [product("a")]);
  expect(await opened.workload.seed?.()).toBeNull();
  expect(await counts(opened)).toEqual([{ users: 1, products: 1, snapshots: 0 }]);
});

test("the samples are the same ones every time", async () => {
  const digests = [await digestOfNewSeed(), await digestOfNewSeed()];
  expect(digests[0]).toEqual(digests[1]);
  expect(digests[0]).toMatchObject([{ n: 150_000 }]);
});

async function digestOfNewSeed(): Promise<unknown> {
  const own = await openDoor();
  try {
    await own.workload.seed?.();
    return await own.database.execute(
      "select count(*)::int as n, md5(string_agg(value::text, ',' order by user_id, product_id, date)) as digest from product_snapshots",
    );
  } finally {
    await own.close();
  }
}
