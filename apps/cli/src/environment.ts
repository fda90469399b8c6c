// The environment: the process's variables over those of `.env.local`, and those over the ones of `.env`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { mergeEnvironments, type Variables } from "./config/merge-environments.ts";
import { configurationInvalid } from "./failure.ts";

/** The process's own variables; nobody else reads them. */
export const processEnvironment = (): Variables => process.env;

/** Throws CommandFailure (configuration invalid) when a file is there but cannot be read. */
export const readEnvironment = (own: Variables, directory: string): Variables =>
  mergeEnvironments(
    own,
    mergeEnvironments(readDotenv(directory, ".env.local"), readDotenv(directory, ".env")),
  );

function readDotenv(directory: string, name: string): Variables {
  try {
    return parseEnv(readFileSync(join(directory, name), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw configurationInvalid(
      [`Expected the file ${name} to be readable, got one that is not. Mend its permissions, or remove it.`],
      error,
    );
  }
}
