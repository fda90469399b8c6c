// `node --expose-gc bench/contest/run-scenario.ts <file> [rounds]`: one scenario in this process. Exit 1 when a bar is missed.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { outcomeText } from "../report/outcome-text.ts";
import { hold } from "./contest.ts";
import { machine } from "./machine.ts";
import { isGreen, type Result } from "./outcome.ts";
import { progressOf } from "./progress.ts";
import { writeResult } from "./result-file.ts";
import type { Scenario } from "./scenario.ts";

const [file = "", rounds] = process.argv.slice(2);
const scenario = scenarioOf(await import(pathToFileURL(resolve(file)).href));
const signal = stopSignal();
try {
  const result = await run(scenario);
  console.log(outcomeText(result));
  await writeResult(result);
  process.exitCode = isGreen(result) ? 0 : 1;
} catch (error) {
  // Who stopped it knows why; anything else is told whole.
  console.error(signal.aborted ? `${scenario.name}: stopped, nothing is kept` : error);
  process.exitCode = 1;
}

async function run({ open, close, ...rest }: Scenario): Promise<Result> {
  const progress = progressOf(rest.name);
  try {
    const versions = (await open?.()) ?? {};
    const options = {
      onTurn: progress.show,
      signal,
      ...(rounds !== undefined && { rounds: Number(rounds) }),
    };
    const outcome = await hold(rest, options);
    return { ...outcome, date: new Date().toISOString(), machine: machine(), versions };
  } finally {
    progress.end();
    await close?.();
  }
}

/** The first signal ends the scenario between two turns, so that servers and directories are taken away; the next one at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => stop.abort(new Error(`Expected the scenario to end, got ${name}.`)));
  }
  return stop.signal;
}

/** Guarantee: what a file of the table in scenarios.ts exports, or a throw that says what is missing. */
function scenarioOf(module: unknown): Scenario {
  const { scenario: found } = module as { readonly scenario?: Scenario };
  if (found === undefined) throw new Error(`Expected ${file} to export scenario, got none.`);
  return found;
}
