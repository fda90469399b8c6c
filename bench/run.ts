// `npm run bench [name …]`: the scenarios one after another, each in a process of its own. Exit 1 when a bar is missed.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { wantedScenarios } from "./wanted-scenarios.ts";

const options = {
  /** Overrides how many rounds a scenario takes. */
  rounds: { type: "string" },
  /** Writes docs/reference/performance.md from the results and measures nothing. */
  report: { type: "boolean" },
  /** Checks the types of bench and measures nothing. */
  check: { type: "boolean" },
} as const;
const here = import.meta.dirname;
try {
  await act();
} catch (error) {
  console.error(`punctual: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function act(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.check === true) process.exitCode = await checkTypes();
  else if (values.report === true) await import("./report/write-report.ts");
  else await measure(positionals, roundsOf(values.rounds));
}

async function measure(names: readonly string[], rounds: readonly string[]): Promise<void> {
  const missed: string[] = [];
  for (const { name, file } of wantedScenarios(names)) {
    // No scenario is measured with another's heap and compiled code.
    const words = ["--expose-gc", join(here, "contest/run-scenario.ts"), join(here, file), ...rounds];
    const { code, stopped } = await run(words);
    if (stopped) return void (process.exitCode = 1);
    if (code !== 0) missed.push(name);
  }
  if (missed.length === 0) return;
  console.log(`\nmissed a bar, or failed: ${missed.join(", ")}`);
  process.exitCode = 1;
}

function roundsOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  if (/^[1-9]\d*$/.test(text)) return [text];
  throw new Error(`Expected --rounds to be a whole number from 1, got ${text}.`);
}

async function checkTypes(): Promise<number> {
  const compiler = join(here, "../node_modules/typescript/bin/tsc");
  return (await run([compiler, "--noEmit", "-p", here])).code;
}

interface End {
  readonly code: number;
  /** By a signal that reached us, too. */
  readonly stopped: boolean;
}

function run(words: readonly string[]): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: "inherit" });
    let stopped = false;
    const pass = (signal: NodeJS.Signals): void => {
      stopped = true;
      // Ctrl-C in a terminal goes to the whole group, so the child has it already.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ["SIGINT", "SIGTERM"] as const;
    for (const signal of signals) process.on(signal, pass);
    child.once("error", reject);
    child.once("exit", (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve({ code: code ?? 1, stopped });
    });
  });
}
