// Loads punctual.config.ts: which workloads there are, and which schedules are declared in code.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { configurationInvalid } from "../failure.ts";
import { declarationProblems } from "./check-declared.ts";
import { configProblems, configSchema, type CheckedConfig } from "./config-schema.ts";

export interface LoadedConfig extends CheckedConfig {
  /** Null where there is none: Punctual then runs without workloads. */
  readonly file: string | null;
}

const defaultFile = "punctual.config.ts";

/** Throws CommandFailure (configuration invalid). A file that is asked for by name must be there. */
export async function loadConfig(directory: string, asked: string | undefined): Promise<LoadedConfig> {
  const file = resolve(directory, asked ?? defaultFile);
  if (!existsSync(file)) {
    if (asked === undefined) return { file: null, ...configSchema.parse({}) };
    throw configurationInvalid([`Expected the configuration at ${file}, got no file there. Mend --config.`]);
  }
  const checked = configSchema.safeParse(await importDefault(file));
  if (!checked.success) throw invalid(file, configProblems(checked.error));
  const problems = declarationProblems(checked.data);
  if (problems.length > 0) throw invalid(file, problems);
  return { file, ...checked.data };
}

async function importDefault(file: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw invalid(
      file,
      [`Expected it to load, got: ${error instanceof Error ? error.message : String(error)}`],
      error,
    );
  });
  if (typeof module === "object" && module !== null && "default" in module) return module.default;
  throw invalid(file, ["Expected a default export, got none. Write export default defineConfig({ … })."]);
}

const invalid = (file: string, problems: readonly string[], cause?: unknown) =>
  configurationInvalid(
    problems.map((problem) => `${file}: ${problem}`),
    cause,
  );
