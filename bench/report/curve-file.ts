// The curves that are committed: bench/results/curves, one file a curve.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writePage } from "../../tools/write-page.ts";
import type { Curve } from "./curve.ts";

const folder = "bench/results/curves";
const root = join(import.meta.dirname, "../..");

export const writeCurve = (curve: Curve): Promise<void> =>
  writePage(`${folder}/${curve.name}.json`, JSON.stringify(curve));

/** By name. */
export const readCurves = (): readonly Curve[] =>
  globSync(`${folder}/*.json`, { cwd: root })
    .toSorted()
    .map((path) => asCurve(JSON.parse(readFileSync(join(root, path), "utf8"))));

/** Guarantee: writeCurve alone writes these files. */
const asCurve = (json: unknown): Curve => json as Curve;
