// A user's history, by product and in total.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, type DoorAnswer, type Door } from "./open-door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await door.database.execute(`
    insert into products (user_id, product_id, name, value, currency)
    select 'ada', p, p, 1, 'EUR' from unnest(array['a', 'b', 'c']) p;
    insert into product_snapshots (user_id, product_id, date, value, currency)
    select 'ada', p, date '2026-02-01' + d, case p when 'c' then 1000 + d else d + 0.10 end, case p when 'c' then 'USD' else 'EUR' end
      from unnest(array['a', 'b', 'c']) p, generate_series(0, 9) d
     where not (p = 'b' and d in (3, 4));
    insert into product_snapshots (user_id, product_id, date, value, currency) values ('bob', 'a', '2026-02-05', 7, 'EUR')`);
});
afterAll(() => door.close());

const get = (path: string): Promise<DoorAnswer> =>
  door.call({ method: "GET", path: `/api/v1/users/ada/${path}`, role: "viewer" });

interface List {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly nextCursor: string | null;
}
/** Guarantee: the answer of a list that was asked for rightly. */
const listIn = ({ body }: DoorAnswer): List => body as List;

async function pages(path: string, limit: number): Promise<List["items"][]> {
  const found: List["items"][] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const list = listIn(await get(`${path}limit=${limit}${query}`));
    found.push(list.items);
    cursor = list.nextCursor;
  }
  return found;
}

test("snapshots come newest day first and by product, each once, whatever the size of a page", async () => {
  const whole = listIn(await get("snapshots?limit=200")).items;
  expect(whole).toHaveLength(28);
  expect(whole.slice(0, 3).map(({ productId, date }) => `${String(date)} ${String(productId)}`)).toEqual([
    "2026-02-10 a",
    "2026-02-10 b",
    "2026-02-10 c",
  ]);
  for (const limit of [1, 2, 3, 7, 27, 28]) expect((await pages("snapshots?", limit)).flat()).toEqual(whole);
});

test("a page's end that is the list's end gives no cursor", async () => {
  expect(await pages("snapshots?", 28)).toHaveLength(1);
  expect((await pages("snapshots?", 14)).map((items) => items.length)).toEqual([14, 14]);
});

test("from and to bound the days, both included", async () => {
  const { items } = listIn(await get("snapshots?from=2026-02-04&to=2026-02-06"));
  expect(new Set(items.map(({ date }) => date))).toEqual(new Set(["2026-02-04", "2026-02-05", "2026-02-06"]));
  expect(items).toHaveLength(7);
});

test("the value is added up by day and currency, newest day first", async () => {
  const { items } = listIn(await get("value?from=2026-02-03&to=2026-02-04"));
  expect(items).toEqual([
    { date: "2026-02-04", currency: "EUR", value: 3.1, products: 1 },
    { date: "2026-02-04", currency: "USD", value: 1003, products: 1 },
    { date: "2026-02-03", currency: "EUR", value: 4.2, products: 2 },
    { date: "2026-02-03", currency: "USD", value: 1002, products: 1 },
  ]);
  const whole = listIn(await get("value?limit=200")).items;
  for (const limit of [1, 2, 3, 19]) expect((await pages("value?", limit)).flat()).toEqual(whole);
});

test("an amount is a JSON number with every digit", async () => {
  await door.database.execute(`
    insert into products (user_id, product_id, name, value, currency) values ('digits', 'x', 'X', 9007199254740993.01, 'EUR'), ('digits', 'y', 'Y', 0.10, 'EUR')`);
  await door.daily();
  const call = (path: string) =>
    door.call({ method: "GET", path: `/api/v1/users/digits/${path}`, role: "viewer" });
  expect((await call("snapshots")).text).toContain('"value":9007199254740993.01');
  expect((await call("value")).text).toContain('"value":9007199254740993.11');
});

test.each([
  ["a limit of 0", "limit=0"],
  ["a limit of 201", "limit=201"],
  ["a limit that is no number", "limit=ten"],
  ["a day that does not exist", "from=2026-02-30"],
  ["from after to", "from=2026-02-02&to=2026-02-01"],
  ["an unknown name", "form=2026-02-01"],
  ["a cursor that is none", "cursor=nonsense"],
])("%s is refused with 400", async (_what, query) => {
  expect((await get(`snapshots?${query}`)).status).toBe(400);
  expect((await get(`value?${query}`)).status).toBe(400);
});

test("a cursor fits only the list, the user and the filter that it came from", async () => {
  const { nextCursor } = listIn(await get("snapshots?limit=1"));
  expect((await get(`snapshots?limit=2&cursor=${nextCursor}`)).status).toBe(200);
  expect((await get(`snapshots?from=2026-02-01&cursor=${nextCursor}`)).status).toBe(400);
  expect((await get(`value?cursor=${nextCursor}`)).status).toBe(400);
});

test("nobody sees another user's snapshots", async () => {
  const { items } = listIn(await get("snapshots?from=2026-02-05&to=2026-02-05"));
  expect(items.map(({ value }) => value)).not.toContain(7);
});
