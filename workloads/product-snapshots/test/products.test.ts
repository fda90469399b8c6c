// Storing a user's products over HTTP.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, product, type Door } from "./open-door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const productsOf = (userId: string) =>
  door.database.execute(
    "select product_id, name, value, currency, archived_at is not null as archived from products where user_id = $1 order by 1",
    [userId],
  );

test("products are stored by user and id: those that are named again are replaced, the others stay", async () => {
  expect((await door.put("ann", [product("a", 1), product("b", 2)])).body).toEqual({ upserted: 2 });
  expect(
    (await door.put("ann", [product("b", 3.25, { name: "New", currency: "USD" }), product("c", 4)])).status,
  ).toBe(200);
  expect(await productsOf("ann")).toEqual([
    { product_id: "a", name: "Product a", value: "1", currency: "EUR", archived: false },
    { product_id: "b", name: "New", value: "3.25", currency: "USD", archived: false },
    { product_id: "c", name: "Product c", value: "4", currency: "EUR", archived: false },
  ]);
});

test("two users may have products of the same id", async () => {
  await door.put("one", [product("same", 1)]);
  await door.put("two", [product("same", 2)]);
  expect(await productsOf("one")).toMatchObject([{ value: "1" }]);
});

test("a product that stays archived keeps the moment it was archived at; one that is sent without is active again", async () => {
  await door.put("arc", [product("a", 1, { archived: true })]);
  const at = () => door.database.execute("select archived_at from products where user_id = 'arc'");
  const first = await at();
  await door.clock.advance({ hours: 1 });
  await door.put("arc", [product("a", 2, { archived: true })]);
  expect(await at()).toEqual(first);
  await door.put("arc", [product("a", 2)]);
  expect(await at()).toEqual([{ archived_at: null }]);
});

test.each([
  ["a quote", `o'brien "x"; drop table users; --`],
  ["a percent sign and a colon", "a%2Fb:c"],
  ["Chinese", "用户一"],
  ["an emoji of several code points", "👩‍👩‍👧"],
  ["128 characters", "x".repeat(128)],
  ["128 emojis", "😀".repeat(128)],
  ["a backslash", "a\\b"],
])("an id with %s is kept to the letter, in a run too", async (_what, id) => {
  expect((await door.put(id, [product(id, 5)])).status).toBe(200);
  await door.daily();
  expect(
    await door.database.execute("select product_id from product_snapshots where user_id = $1", [id]),
  ).toEqual([{ product_id: id }]);
  const path = `/api/v1/users/${encodeURIComponent(id)}/snapshots`;
  expect((await door.call({ method: "GET", path, role: "viewer" })).body).toMatchObject({
    items: [{ productId: id }],
  });
});

test.each([
  ["an id that is too long", [product("x".repeat(129))]],
  ["an empty id", [product("")]],
  ["an id with a line break", [product("a\nb")]],
  ["a value that is text", [product("a", 1, { value: "1" })]],
  ["a value that is null", [product("a", 1, { value: null })]],
  ["a value beyond 1e20", [product("a", 1e20)]],
  ["a currency in small letters", [product("a", 1, { currency: "eur" })]],
  ["a currency of four letters", [product("a", 1, { currency: "EURO" })]],
  ["no name", [{ id: "a", value: 1, currency: "EUR" }]],
  ["archived as text", [product("a", 1, { archived: "yes" })]],
  ["an unknown field", [product("a", 1, { price: 1 })]],
  ["a product twice", [product("a"), product("a")]],
  ["1,001 products", Array.from({ length: 1001 }, (_, index) => product(`p${index}`))],
  ["something else than a product", [null]],
])("%s is refused with 400 and nothing is stored", async (_what, items) => {
  const answer = await door.put("refused", [product("fine"), ...items]);
  expect(answer.status).toBe(400);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(await productsOf("refused")).toEqual([]);
});

test("1,000 products are stored in one call, and none in a call without any", async () => {
  const items = Array.from({ length: 1000 }, (_, index) => product(`p${index}`, index / 100));
  expect((await door.put("many", items)).body).toEqual({ upserted: 1000 });
  expect((await door.put("many", [])).body).toEqual({ upserted: 0 });
  expect(await productsOf("many")).toHaveLength(1000);
});

test("a whole number that no double holds is refused instead of being changed", async () => {
  const body = '{"items":[{"id":"a","name":"A","value":9007199254740993,"currency":"EUR"}]}';
  const answer = await door.call({
    method: "PUT",
    path: "/api/v1/users/big/products",
    role: "operator",
    body,
  });
  expect(answer.status).toBe(400);
  expect(await productsOf("big")).toEqual([]);
});

test("storing needs the role operator, and reading the role viewer", async () => {
  const path = "/api/v1/users/ann/products";
  const body = { items: [product("a")] };
  expect((await door.call({ method: "PUT", path, body })).status).toBe(401);
  expect((await door.call({ method: "PUT", path, body, role: "viewer" })).status).toBe(403);
  expect((await door.call({ method: "DELETE", path: "/api/v1/users/ann", role: "viewer" })).status).toBe(403);
  expect((await door.call({ method: "GET", path: "/api/v1/users/ann/snapshots" })).status).toBe(401);
});

test("deleting a user archives the products, may be repeated, and keeps the history", async () => {
  await door.put("gone", [product("a"), product("b")]);
  await door.daily();
  const remove = () => door.call({ method: "DELETE", path: "/api/v1/users/gone", role: "operator" });
  expect((await remove()).status).toBe(204);
  expect((await remove()).status).toBe(204);
  expect(await productsOf("gone")).toMatchObject([{ archived: true }, { archived: true }]);
  const history = await door.call({ method: "GET", path: "/api/v1/users/gone/snapshots", role: "viewer" });
  expect(history.body).toHaveProperty("items.length", 2);
});

test("an unknown user is 404 wherever one is named", async () => {
  for (const path of ["/api/v1/users/nobody/snapshots", "/api/v1/users/nobody/value"]) {
    const answer = await door.call({ method: "GET", path, role: "viewer" });
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ code: "not-found" });
  }
  expect((await door.call({ method: "DELETE", path: "/api/v1/users/nobody", role: "operator" })).status).toBe(
    404,
  );
});

test("a product that is written with SQL makes its user known", async () => {
  await door.database.execute(
    "insert into products (user_id, product_id, name, value, currency) values ('sql', 'a', 'A', 1, 'EUR'), ('sql', 'b', 'B', 1, 'EUR')",
  );
  expect(
    (await door.call({ method: "GET", path: "/api/v1/users/sql/snapshots", role: "viewer" })).status,
  ).toBe(200);
});
