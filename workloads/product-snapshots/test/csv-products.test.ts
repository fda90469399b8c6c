// Products read from CSV, line by line where no quote asks for more.
import { expect, test } from "vitest";
import { csvProducts } from "../src/import/csv-products.ts";

const header = "userId,id,name,value,currency\n";
const row = (user: number, name = "Gold"): string => `user-${user},gold,${name},${user}.50,EUR\n`;

async function read(...pieces: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  async function* source(): AsyncGenerator<Buffer> {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  for await (const products of csvProducts(source()))
    names.push(...products.map(({ userId, name }) => `${userId} ${name}`));
  return names;
}

test("rows come in their order, whether quotes begin at once, later or never", async () => {
  const names = ["user-1 Gold", "user-2 Gold, fine", "user-3 Gold"];
  expect(await read(header, row(1), row(2, '"Gold, fine"'), row(3))).toEqual(names);
  expect(await read(header + row(1) + row(2, '"Gold, fine"') + row(3))).toEqual(names);
  expect(await read(`"userId",id,name,value,currency\n`, row(1))).toEqual(["user-1 Gold"]);
  expect(await read(header, row(1), row(2), row(3))).toEqual(["user-1 Gold", "user-2 Gold", "user-3 Gold"]);
});

test("a row is whole wherever the pieces of the file end", async () => {
  const file = `${header}${row(1)}\n${row(2, '"Gold\nand ""more"""'.replace("\n", " "))}${row(3)}`.trimEnd();
  for (let at = 1; at < file.length; at++)
    expect(await read(file.slice(0, at), file.slice(at))).toEqual([
      "user-1 Gold",
      'user-2 Gold and "more"',
      "user-3 Gold",
    ]);
});

test("the line of a wrong row is counted from the beginning of the file, before and after the first quote", async () => {
  const wrong = "user-9,gold,Gold,much,EUR\n";
  await expect(read(header, row(1), "\n", wrong)).rejects.toThrow(/^Line 4: Expected value/);
  await expect(read(header, row(1), row(2, '"Gold"'), "\n", wrong)).rejects.toThrow(
    /^Line 5: Expected value/,
  );
  await expect(read(header, row(1), "user-2,gold\n")).rejects.toThrow(/^Line 3: Expected as many fields/);
  await expect(read(header, row(1), row(2, '"Gold"'), "user-3\n")).rejects.toThrow(
    /^Line 4: Expected as many/,
  );
});

test("lines may end in a return and a line feed", async () => {
  const file = (header + row(1) + row(2)).replaceAll("\n", "\r\n");
  expect(await read(file)).toEqual(["user-1 Gold", "user-2 Gold"]);
});
