// Rows of parity that are said to hold and have no test of that name, or that are there twice.
import { readdir, readFile } from "node:fs/promises";
import type { ParityRow } from "./parity.ts";

export async function unprovedRows(rows: readonly ParityRow[], files: RegExp): Promise<readonly string[]> {
  const names = (await readdir(import.meta.dirname)).filter((name) => files.test(name));
  const texts = await Promise.all(names.map((name) => readFile(`${import.meta.dirname}/${name}`, "utf8")));
  const said = rows.map(({ behaviour }) => behaviour);
  return rows
    .filter(({ behaviour, holds }) => !holds || !texts.some((text) => text.includes(`test("${behaviour}",`)))
    .filter(({ holds }) => holds)
    .map(({ behaviour }) => behaviour)
    .concat(said.filter((behaviour, index) => said.indexOf(behaviour) !== index));
}
