// What the tests of the AWS door prove, read from the lists that they keep.
import { readdir } from "node:fs/promises";

export interface ParityRow {
  /** As AWS names it in signatures: `monitoring`. */
  readonly service: string;
  readonly operation: string;
  /** The name of the test that proves it. */
  readonly behaviour: string;
  readonly evidence: string;
  /** False: known to be otherwise here. */
  readonly holds: boolean;
}

export const testsOfTheDoor = new URL("../packages/server/test/aws/", import.meta.url);

/** Throws for a list that has no rows. */
export async function readParity(): Promise<readonly ParityRow[]> {
  const lists = (await readdir(testsOfTheDoor)).filter((name) => /^parity-.+\.ts$/.test(name)).toSorted();
  return (await Promise.all(lists.map((name) => rowsOf(name)))).flat();
}

async function rowsOf(name: string): Promise<readonly ParityRow[]> {
  const exported: object = await import(new URL(name, testsOfTheDoor).href);
  const rows = Object.values(exported).flatMap((one: unknown) => (Array.isArray(one) ? one : []));
  if (rows.length > 0 && rows.every(isRow)) return rows;
  throw new Error(`Expected ${name} to export rows of parity, got something else.`);
}

const isRow = (one: unknown): one is ParityRow =>
  typeof one === "object" &&
  one !== null &&
  ["service", "operation", "behaviour", "evidence", "holds"].every((key) => key in one);
