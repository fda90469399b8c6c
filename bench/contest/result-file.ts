// The results that are committed: bench/results, one file a scenario.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writePage } from "../../tools/write-page.ts";
import type { Result } from "./outcome.ts";

const folder = "bench/results";
const root = join(import.meta.dirname, "../..");

export const writeResult = (result: Result): Promise<void> =>
  writePage(`${folder}/${result.scenario}.json`, JSON.stringify(result));

/** Null where it was never measured. */
export function readResult(scenario: string): Result | null {
  const file = join(root, folder, `${scenario}.json`);
  return existsSync(file) ? asResult(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** Guarantee: writeResult alone writes these files. */
const asResult = (json: unknown): Result => json as Result;
