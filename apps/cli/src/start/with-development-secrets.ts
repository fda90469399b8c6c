// Completes the settings with what development needs and nobody has set.
import { developmentSecretsFile, keepDevelopmentSecrets } from "../config/development-secrets.ts";
import { readSettings, type Settings } from "../config/settings.ts";
import { isLoopback } from "../config/loopback.ts";
import { configurationInvalid } from "../failure.ts";

export interface Secrets {
  readonly settings: Settings;
  /** Where they are kept; null where none was needed. */
  readonly file: string | null;
  /** The variables that were not set and have a generated value. */
  readonly generated: ReadonlySet<string>;
}

/** Production has no secret that was not given to it; nor has a port that others can reach. */
export async function withDevelopmentSecrets(settings: Settings, directory: string): Promise<Secrets> {
  if (settings.mode === "production" || !isLoopback(settings.host))
    return { settings, file: null, generated: new Set() };
  const file = developmentSecretsFile(settings, directory);
  const secrets = await keepDevelopmentSecrets(file);
  const missing = Object.entries(secrets).filter(([name]) => isMissing(name, settings));
  const completed = readSettings({ ...settings.values, ...Object.fromEntries(missing) }, directory);
  if (completed.problems.length > 0)
    throw configurationInvalid(completed.problems.map((problem) => `${file}: ${problem}`));
  return { settings: completed.settings, file, generated: new Set(missing.map(([name]) => name)) };
}

/** Where tokens are signed with the keys of an address, no secret must sign them beside. */
const isMissing = (name: string, { values }: Settings): boolean =>
  values[name] === undefined && !(name === "JWT_SECRET" && values.JWT_JWKS_URL !== undefined);
