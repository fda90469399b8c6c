// The last line of .ci/run.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const program = resolve(import.meta.dirname, "../count-tests.mjs");

const passing = { status: "passed", assertionResults: [{ status: "passed" }, { status: "passed" }] };
const failing = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };
const unloadable = { status: "failed", assertionResults: [] };

async function run(report: string): Promise<{ readonly code: number; readonly line: string }> {
  const folder = await mkdtemp(join(tmpdir(), "count-"));
  await writeFile(join(folder, "tests.json"), report);
  const answer = Promise.withResolvers<{ code: number; line: string }>();
  const child = execFile(process.execPath, [program, join(folder, "tests.json")], (_error, line) =>
    answer.resolve({ code: child.exitCode ?? -1, line }),
  );
  return answer.promise.finally(() => rm(folder, { recursive: true }));
}

test.each([
  ["all that pass", { success: true, testResults: [passing] }, "2 passed, 0 failed", 0],
  ["one that fails", { success: false, testResults: [passing, failing] }, "3 passed, 1 failed", 1],
  [
    "a file that cannot be loaded",
    { success: false, testResults: [passing, unloadable] },
    "2 passed, 1 failed",
    1,
  ],
  ["a failure outside every test", { success: false, testResults: [passing] }, "2 passed, 1 failed", 1],
  ["no test at all", { success: true, testResults: [] }, "0 passed, 0 failed", 1],
])("%s are told by count and exit code", async (_case, report, line, code) => {
  expect(await run(JSON.stringify(report))).toEqual({ code, line: `${line}\n` });
});

test("a run that left no report has failed", async () => {
  expect(await run("")).toEqual({ code: 1, line: "0 passed, 1 failed\n" });
});
