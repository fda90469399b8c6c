// What only a process of its own can show: the heap that is held, and that its surroundings do not matter.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = async (
  file: string,
  parameters: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> => {
  const program = new URL(file, import.meta.url).pathname;
  const flags = ["--expose-gc", program, ...parameters];
  const { stdout } = await promisify(execFile)(process.execPath, flags, { env: { ...process.env, ...env } });
  return stdout.trim();
};

test.each(["ordinary", "longest"])("a parsed expression, the %s kind, holds at most 1 kB", async (kind) => {
  const bytes = Number(await run("heap-per-expression.ts", [kind]));
  expect(bytes).toBeGreaterThan(100);
  expect(bytes).toBeLessThanOrEqual(1000);
});

test("occurrences do not depend on the process's zone, language or locale", async () => {
  const surroundings = [
    { TZ: "UTC", LANG: "C" },
    { TZ: "Pacific/Apia", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
    { TZ: "America/St_Johns", LANG: "th_TH.UTF-8", LC_ALL: "th_TH.UTF-8" },
  ];
  const [first = "", ...others] = await Promise.all(
    surroundings.map((env) => run("next-elsewhere.ts", [], env)),
  );
  expect(first).toMatch(/^\[1\d{12}(,1\d{12}){5}\]$/);
  expect(others).toEqual([first, first]);
});
