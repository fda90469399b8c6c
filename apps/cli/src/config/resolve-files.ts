// Reads the secrets that are given as files: `CRON_API_KEY_FILE` becomes `CRON_API_KEY`.
import { readFileSync } from "node:fs";
import { configurationInvalid } from "../failure.ts";
import type { Variables } from "./merge-environments.ts";
import type { Variable } from "./variable.ts";
import { spellings, variables } from "./variables.ts";

export type Values = Readonly<Record<string, string>>;

/** Throws CommandFailure (configuration invalid) naming the variable; its value, a path, is not shown: it may be the secret itself. */
export function resolveFiles(given: Variables, more: readonly Variable[] = []): Values {
  const problems: string[] = [];
  const values = new Map(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  for (const twin of [...variables, ...more].flatMap(spellings).filter((name) => name.endsWith("_FILE"))) {
    const path = values.get(twin);
    if (path === undefined) continue;
    const name = twin.slice(0, -"_FILE".length);
    const content = values.has(name) ? twice(name, twin) : readSecret(twin, path);
    values.delete(twin);
    if (content.ok) values.set(name, content.text);
    else problems.push(content.problem);
  }
  if (problems.length > 0) throw configurationInvalid([...new Set(problems)]);
  return Object.fromEntries(values);
}

type Content =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

const twice = (name: string, twin: string): Content => ({
  ok: false,
  problem: `Expected either ${name} or ${twin}, got both. Keep one.`,
});

/** Editors and secret stores end a file with a line break, which is no part of the secret. */
function readSecret(twin: string, path: string): Content {
  try {
    const text = readFileSync(path, "utf8").replace(/[\r\n]+$/, "");
    if (text !== "") return { ok: true, text };
    return { ok: false, problem: `Expected ${twin} to name a file that holds the secret, got an empty one.` };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "an error";
    return {
      ok: false,
      problem: `Expected ${twin} to name a file that can be read, got ${code}. Mend the path or its permissions.`,
    };
  }
}
