// Everything that a command of this machine is configured with: the environment over its defaults, and punctual.config.ts.
import { readEnvironment } from "../environment.ts";
import { configurationInvalid } from "../failure.ts";
import type { Surroundings } from "../terminal.ts";
import { unknownNames } from "./check-names.ts";
import { loadConfig, type LoadedConfig } from "./load-config.ts";
import { resolveFiles } from "./resolve-files.ts";
import { readSettings, type Settings } from "./settings.ts";
import { variableOf } from "./variables.ts";

export interface ConfigurationOptions {
  readonly config?: string | undefined;
  /** Variables that flags set; they win over the environment. */
  readonly flags?: Readonly<Record<string, string | undefined>>;
  /** Called with the settings; answers what is wrong with them beyond their own form. */
  readonly check?: (settings: Settings) => readonly string[];
}

export interface Configuration {
  readonly settings: Settings;
  readonly config: LoadedConfig;
}

/** Throws CommandFailure (configuration invalid) with everything that is wrong. */
export async function readConfiguration(
  surroundings: Surroundings,
  options: ConfigurationOptions = {},
): Promise<Configuration> {
  const { directory, environment } = surroundings;
  const given = readEnvironment({ ...environment, ...defined(options.flags ?? {}) }, directory);
  const config = await loadConfig(directory, options.config);
  const ofWorkloads = config.workloads.flatMap((workload) => workload.variables);
  const values = resolveFiles(given, ofWorkloads.map(variableOf));
  const { settings, problems } = readSettings(values, directory);
  const all = [...unknownNames(given, ofWorkloads), ...problems, ...(options.check?.(settings) ?? [])];
  if (all.length > 0) throw configurationInvalid(all);
  return { settings, config };
}

/** What the client commands need: no configuration file, and no rule of production. Throws like readConfiguration. */
export function readClientSettings({ directory, environment }: Surroundings): Settings {
  const given = readEnvironment(environment, directory);
  const { settings, problems } = readSettings(resolveFiles(given), directory);
  const all = [...unknownNames(given), ...problems];
  if (all.length > 0) throw configurationInvalid(all);
  return settings;
}

const defined = (flags: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(flags).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
