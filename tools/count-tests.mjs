// Prints "N passed, N failed" from Vitest's JSON report, for .ci/run; exit 1 unless tests ran and none failed.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** A file that could not be loaded ran no test, and counts as one that failed; so does a run that told nothing. */
export function count(report) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const unloaded = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  const passed = tests.filter(({ status }) => status === "passed").length;
  const failed = tests.filter(({ status }) => status === "failed").length + unloaded.length;
  const silentlyFailed = report === null || (report.success === false && failed === 0);
  return { passed, failed: silentlyFailed ? failed + 1 : failed };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { passed, failed } = count(readReport(process.argv[2] ?? ""));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
}
