// `npm run bench [name …]`: runs the scenarios side by side with their peers, one after another, each in a process of its own.
import { spawn } from "node:child_process";
import { join } from "node:path";

interface Scenario {
  readonly name: string;
  readonly file: string;
  readonly shows: string;
}

const scenarios: readonly Scenario[] = [
  {
    name: "next",
    file: "expression/next.ts",
    shows: "next occurrences a second, beside croner, cron-parser and cronosjs",
  },
  {
    name: "snapshots",
    file: "snapshots/snapshots.ts",
    shows: "a snapshot of 100,000 users × 10 products, beside COPY and row-by-row inserts",
  },
  { name: "import", file: "snapshots/import.ts", shows: "an import of a million products, beside COPY" },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !scenarios.some((scenario) => scenario.name === name));
if (unknown.length > 0) {
  const known = scenarios.map(({ name }) => name).join(", ");
  throw new Error(`Expected a scenario to be one of ${known}, got ${unknown.join(", ")}.`);
}

for (const scenario of scenarios) {
  if (wanted.length > 0 && !wanted.includes(scenario.name)) continue;
  console.log(`\n# ${scenario.name}: ${scenario.shows}\n`);
  const code = await run(join(import.meta.dirname, scenario.file));
  if (code !== 0) process.exitCode = 1;
}

/** One process each, so that no scenario is measured with another's heap and compiled code. */
function run(file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--expose-gc", file], { stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
