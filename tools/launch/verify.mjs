// `npm run verify`: every check in turn, one line each, ending at the first that fails. The desk and CI run the same.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./run.mjs";

const tsc = "node_modules/typescript/bin/tsc";

/** `--quick` leaves the tests out; .ci/run, which counts them, runs them itself. */
const steps = [
  { name: "format", words: ["node_modules/prettier/bin/prettier.cjs", "--cache", "--check", "."] },
  { name: "lint", words: ["node_modules/oxlint/bin/oxlint", "--deny-warnings"] },
  { name: "floors", words: ["tools/check-floors.ts"] },
  { name: "types", words: [tsc, "--noEmit", "-p", "."] },
  { name: "console types", words: [tsc, "--noEmit", "-p", "apps/console"] },
  // Its packages are installed by `npm run bench` alone; without them its types cannot be told.
  { name: "bench types", words: [tsc, "--noEmit", "-p", "bench"], needs: "bench/node_modules" },
  { name: "generated", words: ["tools/generate.ts", "--check"] },
  { name: "tests", words: ["node_modules/vitest/vitest.mjs", "run"], live: true },
];

export async function verify({ node, args, cwd, env }) {
  const quick = args.includes("--quick");
  const isWanted = ({ name, needs }) =>
    !(quick && name === "tests") && (needs === undefined || existsSync(join(cwd, needs)));
  for (const step of steps.filter(isWanted)) {
    const code = await runStep(step, { node, cwd, env });
    if (code !== 0) return code;
  }
  return 0;
}

async function runStep({ name, words, live }, { node, cwd, env }) {
  const startedAt = performance.now();
  const outcome = live
    ? { code: await runToEnd(node, words, { cwd, env }), output: "" }
    : await runSilently(node, words, { cwd, env });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (outcome.code !== 0) process.stderr.write(outcome.output);
  console.log(`${outcome.code === 0 ? "ok    " : "FAILED"} ${name.padEnd(13)} ${seconds.padStart(6)} s`);
  return outcome.code;
}

/** What it writes is of interest only when it fails. */
function runSilently(node, words, { cwd, env }) {
  const child = spawn(node, words, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
