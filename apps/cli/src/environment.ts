// The environment: the process's variables over those of the file `.env`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { mergeEnvironments, type Variables } from "./config/merge-environments.ts";
import { configurationInvalid } from "./failure.ts";

/** The process's own variables; nobody else reads them. */
export const processEnvironment = (): Variables => process.env;

/** Throws CommandFailure (configuration invalid) when `.env` is there but cannot be read. */
export const readEnvironment = (own: Variables, directory: string): Variables =>
  mergeEnvironments(own, readDotenv(join(directory, ".env")));

function readDotenv(file: string): Variables {
  try {
    return parseEnv(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw configurationInvalid(
      ["Expected the file .env to be readable, got one that is not. Mend its permissions, or remove it."],
      error,
    );
  }
}
