// Secrets that development needs: made once, then kept, so that a restart goes on with the same ones.
import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { configurationInvalid } from "../failure.ts";
import type { Settings } from "./settings.ts";

export type DevelopmentSecrets = Readonly<Record<SecretName, string>>;
type SecretName = (typeof secretNames)[number];

const secretNames = [
  "PUNCTUAL_ADMIN_TOKEN",
  "PUNCTUAL_SECRET_KEY",
  "CRON_API_KEY",
  "INTERNAL_JOBS_KEY",
  "JWT_SECRET",
] as const;

/**
 * Beside the database that they belong to: in the data directory, and with DATABASE_URL in the working directory, whose
 * nodes share one database though each has a data directory of its own.
 */
export const developmentSecretsFile = ({ databaseUrl, dataDirectory }: Settings, directory: string): string =>
  join(databaseUrl === null ? dataDirectory : join(directory, ".punctual"), "development-secrets.json");

/** Two processes that start at the same moment get the same secrets. */
export async function keepDevelopmentSecrets(file: string): Promise<DevelopmentSecrets> {
  const kept = await readDevelopmentSecrets(file);
  if (isComplete(kept)) return kept;
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, `${JSON.stringify(completed(kept), null, 2)}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  if (kept !== null) await rename(draft, file);
  // A link, unlike a rename, never replaces what another process was quicker to write.
  else
    await link(draft, file)
      .catch(ignoreExisting)
      .finally(() => rm(draft));
  return keepDevelopmentSecrets(file);
}

/** Null where there are none. Throws CommandFailure (configuration invalid) for a file that cannot be understood. */
export async function readDevelopmentSecrets(file: string): Promise<Partial<DevelopmentSecrets> | null> {
  try {
    return secretsFile.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    // Never replaced by new ones: what was sealed with the old key could not be opened again.
    throw configurationInvalid(
      [
        `Expected ${file} to hold the development secrets, got a file that cannot be read. Mend or remove it.`,
      ],
      error,
    );
  }
}

const secretsFile = z.partialRecord(z.enum(secretNames), z.string().min(1));

const isComplete = (kept: Partial<DevelopmentSecrets> | null): kept is DevelopmentSecrets =>
  kept !== null && secretNames.every((name) => kept[name] !== undefined);

const completed = (kept: Partial<DevelopmentSecrets> | null): DevelopmentSecrets => ({
  PUNCTUAL_ADMIN_TOKEN: randomBytes(32).toString("base64url"),
  PUNCTUAL_SECRET_KEY: randomBytes(32).toString("base64"),
  CRON_API_KEY: randomBytes(32).toString("base64"),
  INTERNAL_JOBS_KEY: randomBytes(32).toString("base64"),
  JWT_SECRET: randomBytes(32).toString("base64"),
  ...kept,
});

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
}
