// Reads a secret and its successor from the environment, or from the files that it names.
import { readFileSync } from "node:fs";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The secrets that are valid now: `NAME` and, during a rotation, `NAME_NEXT`, or their `_FILE` twins, which are read here
 * and now. Empty when none is set. Throws for a file that cannot be read, and for a secret that is given twice.
 */
export function secretsOf(environment: Environment, name: string): () => readonly string[] {
  const secrets = [name, `${name}_NEXT`]
    .map((variable) => secretOf(environment, variable))
    .filter((secret) => secret !== "");
  return () => secrets;
}

function secretOf(environment: Environment, variable: string): string {
  const value = environment[variable] ?? "";
  const path = environment[`${variable}_FILE`] ?? "";
  if (path === "") return value;
  if (value !== "") throw new Error(`Expected either ${variable} or ${variable}_FILE, got both. Keep one.`);
  return readSecret(`${variable}_FILE`, path);
}

/** Editors and secret stores end a file with a line break, which is no part of the secret. The path is not shown: it may be the secret itself. */
function readSecret(variable: string, path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/[\r\n]+$/, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "an error";
    throw new Error(
      `Expected ${variable} to name a file that can be read, got ${code}. Mend the path or its permissions.`,
      { cause: error },
    );
  }
}
