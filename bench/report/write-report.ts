// `npm run bench -- --report`: docs/reference/performance.md and its pictures, from bench/results.
import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { writePage } from "../../tools/write-page.ts";
import { readResult } from "../contest/result-file.ts";
import { scenarios } from "../scenarios.ts";
import { chart } from "./chart/chart.ts";
import { readCurves } from "./curve-file.ts";
import { performancePage } from "./performance-page.ts";

const explanationFolder = join(import.meta.dirname, "explanations");
const pictureFolder = join(import.meta.dirname, "../../docs/reference/pictures");

const curves = readCurves();
const results = scenarios.flatMap(({ name }) => readResult(name) ?? []);
await mkdir(pictureFolder, { recursive: true });
for (const curve of curves) await writeFile(join(pictureFolder, `${curve.name}.svg`), chart(curve));
await writePage(
  "docs/reference/performance.md",
  performancePage({ results, curves, explanations: readExplanations(), remark: readRemark() }),
);

/** One file a goal, named for its number. */
function readExplanations(): ReadonlyMap<number, string> {
  const files = globSync("*.md", { cwd: explanationFolder });
  return new Map(
    files.map((file) => [Number(basename(file, ".md")), readFileSync(join(explanationFolder, file), "utf8")]),
  );
}

function readRemark(): string | null {
  const file = join(import.meta.dirname, "remark.md");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
