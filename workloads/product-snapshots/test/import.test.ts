// Importing a file of products.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openDoor, product, type DoorAnswer, type Door } from "./open-door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());
beforeEach(() => door.database.execute("truncate users, products"));

const send = (body: string | Buffer, type = "text/csv"): Promise<DoorAnswer> =>
  door.call({
    method: "POST",
    path: "/api/v1/products/import",
    role: "operator",
    headers: { "content-type": type },
    body: body.toString(),
  });

const stored = () =>
  door.database.execute(
    "select user_id, product_id, name, value, currency, archived_at is not null as archived from products order by 1, 2",
  );

const header = "userId,id,name,value,currency";

test("a CSV file is stored, its columns in any order, quoted or not", async () => {
  const answer = await send(
    `\uFEFFid,userId,currency,name,value,archived\r\na,ann,EUR,"Fund, ""big""",12.50,\r\nb,ann,USD,Bond\\,-3,true\r\n`,
  );
  expect(answer).toMatchObject({ status: 200, body: { upserted: 2 } });
  expect(await stored()).toEqual([
    {
      user_id: "ann",
      product_id: "a",
      name: 'Fund, "big"',
      value: "12.50",
      currency: "EUR",
      archived: false,
    },
    { user_id: "ann", product_id: "b", name: "Bond\\", value: "-3", currency: "USD", archived: true },
  ]);
});

test("lines of JSON are stored, a last one without a line break too", async () => {
  const lines = [
    { userId: "ann", ...product("a", 0.1) },
    { userId: "用户", ...product("b", 2, { archived: true }) },
  ];
  const answer = await send(
    `${JSON.stringify(lines[0])}\n\n${JSON.stringify(lines[1])}`,
    "application/x-ndjson; charset=utf-8",
  );
  expect(answer).toMatchObject({ status: 200, body: { upserted: 2 } });
  expect(await stored()).toMatchObject([
    { user_id: "ann", value: "0.1", archived: false },
    { user_id: "用户", value: "2", archived: true },
  ]);
});

test("products of known users are replaced, their others stay, and of a product that comes twice the last row counts", async () => {
  await door.put("ann", [product("a", 1), product("b", 2)]);
  await send(`${header}\nann,b,B,20,EUR\nnew,c,C,1,EUR\nnew,c,C,2,EUR\nann,d,D,4,EUR\n`);
  expect(await stored()).toMatchObject([
    { user_id: "ann", product_id: "a", value: "1" },
    { user_id: "ann", product_id: "b", value: "20" },
    { user_id: "ann", product_id: "d", value: "4" },
    { user_id: "new", product_id: "c", value: "2" },
  ]);
});

test("a file of several batches is stored whole, a user's products on both sides of a batch's end too", async () => {
  const rows = Array.from(
    { length: 45_000 },
    (_, row) => `u${Math.floor(row / 7)},p${row % 7},P,${row}.5,EUR`,
  );
  expect((await send([header, ...rows].join("\n"))).body).toEqual({ upserted: 45_000 });
  const [sum] = await door.database.execute("select count(*)::int as n, sum(value) as total from products");
  expect(sum).toEqual({ n: 45_000, total: String((44_999 * 45_000) / 2 + 22_500) + ".0" });
});

const good = "ann,a,A,1,EUR";
test.each([
  ["a value that is no number", `${header}\n${good}\nann,b,B,ten,EUR\n`, "Line 3", "value"],
  ["a value that is not finite", `${header}\nann,b,B,NaN,EUR\n`, "Line 2", "value"],
  ["a value with an exponent", `${header}\nann,b,B,1e5,EUR\n`, "Line 2", "value"],
  ["a currency in small letters", `${header}\n${good}\n${good}\nann,b,B,1,eur\n`, "Line 4", "currency"],
  ["an empty user id", `${header}\n,b,B,1,EUR\n`, "Line 2", "userId"],
  ["an id that is too long", `${header}\nann,${"x".repeat(129)},B,1,EUR\n`, "Line 2", "id"],
  ["a field too few", `${header}\n${good}\nann,b,B,1\n`, "Line 3", "fields"],
  ["a field too many", `${header}\n${good},true\n`, "Line 2", "fields"],
  ["a quote that does not close", `${header}\n${good}\nann,"b,B,1,EUR\n`, "Line", "quote"],
  ["a missing column", `userId,id,name,value\n`, "Line 1", "currency"],
  ["an unknown column", `${header},price\n`, "Line 1", "price"],
  ["an empty file", "", "Line 1", "columns"],
  ["archived as a word", `${header},archived\n${good},perhaps\n`, "Line 2", "archived"],
])("CSV with %s is refused with its line, and nothing is stored", async (_what, body, line, word) => {
  const answer = await send(body);
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(line);
  expect(answer.text).toContain(word);
  expect(await stored()).toEqual([]);
});

const json = JSON.stringify({ userId: "ann", ...product("a") });
test.each([
  ["text that is no JSON", `${json}\n{"userId":`, "Line 2"],
  [
    "a field too many",
    `${json}\n${JSON.stringify({ userId: "ann", ...product("b", 1, { price: 1 }) })}`,
    "Line 2",
  ],
  ["a value that is text", JSON.stringify({ userId: "ann", ...product("b", 1, { value: "1" }) }), "Line 1"],
  ["a NUL in a name", JSON.stringify({ userId: "ann", ...product("b", 1, { name: "a\0" }) }), "Line 1"],
  ["a number that no double holds", `\n${json.replace('"value":10', '"value":9007199254740993')}`, "Line 2"],
  ["a line that is too long", `${json}\n${"x".repeat(70_000)}`, "Line 2"],
])("lines of JSON with %s are refused with their line, and nothing is stored", async (_what, body, line) => {
  const answer = await send(body, "application/x-ndjson");
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(line);
  expect(await stored()).toEqual([]);
});

test("a refusal late in a file takes back every batch before it", async () => {
  const rows = Array.from({ length: 45_000 }, (_, row) => `u${row},p,P,1,EUR`);
  const answer = await send([header, ...rows, "u,p,P,wrong,EUR"].join("\n"));
  expect(answer.text).toContain("Line 45002");
  expect(await stored()).toEqual([]);
  expect(await door.database.execute("select count(*)::int as n from users")).toEqual([{ n: 0 }]);
});

test("bytes that are no UTF-8 are refused instead of being stored as question marks", async () => {
  const address = await door.server.listen({ host: "127.0.0.1", port: 0 });
  const answer = await fetch(`http://127.0.0.1:${address.port}/api/v1/products/import`, {
    method: "POST",
    headers: { authorization: "Bearer operator", "content-type": "text/csv" },
    body: Buffer.concat([
      Buffer.from(`${header}\nann,a,M`),
      Buffer.from([0xfc]),
      Buffer.from("ller,1,EUR\n"),
    ]),
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("UTF-8");
});

test("a format that is not known is 415, and a viewer may not import", async () => {
  expect((await send("[]", "application/json")).status).toBe(415);
  const asViewer = await door.call({
    method: "POST",
    path: "/api/v1/products/import",
    role: "viewer",
    headers: { "content-type": "text/csv" },
    body: header,
  });
  expect(asViewer.status).toBe(403);
});
