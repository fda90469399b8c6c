// `npm run verify`: every check in turn, one line each, ending at the first that fails. The desk and CI run the same.
import { spawn } from "node:child_process";
import { runToEnd } from "./run.mjs";

/** `--quick` leaves the tests out; .ci/run, which counts them, runs them itself. */
const steps = [
  { name: "format", words: ["node_modules/prettier/bin/prettier.cjs", "--cache", "--check", "."] },
  { name: "lint", words: ["node_modules/oxlint/bin/oxlint", "--deny-warnings"] },
  { name: "floors", words: ["tools/check-floors.ts"] },
  { name: "types", words: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."] },
  { name: "generated", words: ["tools/generate.ts", "--check"] },
  { name: "tests", words: ["node_modules/vitest/vitest.mjs", "run"], live: true },
];

export async function verify({ node, args, cwd, env }) {
  const quick = args.includes("--quick");
  for (const step of steps.filter(({ name }) => !(quick && name === "tests"))) {
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
  console.log(`${outcome.code === 0 ? "ok    " : "FAILED"} ${name.padEnd(10)} ${seconds.padStart(6)} s`);
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
