// Who has products, and what they are worth now.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, product, type Door, type DoorAnswer } from "./open-door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await door.put("ada", [product("a", 1.1), product("b", 2), product("old", 3, { archived: true })]);
  await door.put("adam", [product("a", 5)]);
  await door.put("bob", [product("a", 7)]);
  await door.put("zoë", [product("a", 9)]);
  await door.database.execute(
    `insert into product_snapshots (user_id, product_id, date, value, currency)
     values ('ada', 'a', '2026-02-27', 1, 'EUR'), ('ada', 'old', '2026-02-28', 3, 'EUR'), ('ada', 'a', '2026-02-20', 1, 'EUR')`,
  );
});
afterAll(() => door.close());

const get = (path: string): Promise<DoorAnswer> => door.call({ method: "GET", path, role: "viewer" });

interface List {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly nextCursor: string | null;
}
/** Guarantee: the answer of a list that was asked for rightly. */
const listIn = ({ body }: DoorAnswer): List => body as List;

test("users come by id, with their products, the archived ones apart, and the last day of their history", async () => {
  const { items, nextCursor } = listIn(await get("/api/v1/users"));
  expect(items).toEqual([
    { userId: "ada", products: 2, archived: 1, lastSnapshotDate: "2026-02-28" },
    { userId: "adam", products: 1, archived: 0, lastSnapshotDate: null },
    { userId: "bob", products: 1, archived: 0, lastSnapshotDate: null },
    { userId: "zoë", products: 1, archived: 0, lastSnapshotDate: null },
  ]);
  expect(nextCursor).toBeNull();
});

test("a search finds the users whose ids begin with it, page by page", async () => {
  const first = listIn(await get("/api/v1/users?search=ada&limit=1"));
  expect(first.items.map(({ userId }) => userId)).toEqual(["ada"]);
  const rest = listIn(await get(`/api/v1/users?search=ada&limit=1&cursor=${first.nextCursor}`));
  expect(rest).toMatchObject({ items: [{ userId: "adam" }], nextCursor: null });
  expect(listIn(await get(`/api/v1/users?search=${encodeURIComponent("zo")}`)).items).toHaveLength(1);
  expect(listIn(await get("/api/v1/users?search=nobody")).items).toEqual([]);
  expect((await get(`/api/v1/users?search=bob&cursor=${first.nextCursor}`)).status).toBe(400);
});

test("a user's products come by id, with their value to the last digit and whether they are archived", async () => {
  const { items } = listIn(await get("/api/v1/users/ada/products"));
  expect(items).toEqual([
    {
      id: "a",
      name: "Product a",
      value: 1.1,
      currency: "EUR",
      archivedAt: null,
      updatedAt: "2026-03-02T09:00:00.000Z",
      lastSnapshotDate: "2026-02-27",
    },
    expect.objectContaining({ id: "b", archivedAt: null, lastSnapshotDate: null }),
    expect.objectContaining({
      id: "old",
      archivedAt: "2026-03-02T09:00:00.000Z",
      lastSnapshotDate: "2026-02-28",
    }),
  ]);
  const first = listIn(await get("/api/v1/users/ada/products?limit=2"));
  const rest = listIn(await get(`/api/v1/users/ada/products?limit=2&cursor=${first.nextCursor}`));
  expect([...first.items, ...rest.items]).toEqual(items);
  expect((await get(`/api/v1/users/bob/products?cursor=${first.nextCursor}`)).status).toBe(400);
});

test("the history of one product leaves the others out", async () => {
  const { items } = listIn(await get("/api/v1/users/ada/snapshots?productId=a"));
  expect(items.map(({ productId, date }) => `${String(productId)} ${String(date)}`)).toEqual([
    "a 2026-02-27",
    "a 2026-02-20",
  ]);
  const first = listIn(await get("/api/v1/users/ada/snapshots?productId=a&limit=1"));
  expect((await get(`/api/v1/users/ada/snapshots?cursor=${first.nextCursor}`)).status).toBe(400);
});

test("a user who is not known has no products, and nobody looks without a credential", async () => {
  expect((await get("/api/v1/users/nobody/products")).status).toBe(404);
  for (const path of ["/api/v1/users", "/api/v1/users/ada/products"])
    expect((await door.call({ method: "GET", path })).status).toBe(401);
});
