// The built console, read once at the start: no request ever names a file that is looked for.
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

export interface ConsoleFile {
  readonly type: string;
  /** Rejects where it could not be read. */
  readonly bytes: Promise<Buffer>;
  /** The compressed twins that the build made, the smallest first. */
  readonly twins: readonly { readonly encoding: "br" | "gzip"; readonly bytes: Promise<Buffer> }[];
}

export interface ConsoleBuild {
  readonly page: ConsoleFile;
  /** By path, such as `/assets/index-Bq3x.js`. */
  readonly files: ReadonlyMap<string, ConsoleFile>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const twins = [
  { ending: ".br", encoding: "br" },
  { ending: ".gz", encoding: "gzip" },
] as const;

/** Null where none is there. What is built anew while this runs is served from the next start on. */
export function readConsoleBuild(directory: string): ConsoleBuild | null {
  if (!existsSync(join(directory, "index.html"))) return null;
  const names = new Set(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(directory, join(parentPath, name)).replaceAll(sep, "/")),
  );
  const files = new Map(
    [...names].flatMap((name) => {
      const type = types[extname(name)];
      return type === undefined ? [] : [[`/${name}`, fileOf(directory, { name, type, names })] as const];
    }),
  );
  const page = files.get("/index.html");
  files.delete("/index.html");
  return page === undefined ? null : { page, files };
}

interface Named {
  readonly name: string;
  readonly type: string;
  readonly names: ReadonlySet<string>;
}

function fileOf(directory: string, { name, type, names }: Named): ConsoleFile {
  const present = twins.filter(({ ending }) => names.has(`${name}${ending}`));
  return {
    type,
    bytes: read(join(directory, name)),
    twins: present.map(({ ending, encoding }) => ({
      encoding,
      bytes: read(join(directory, `${name}${ending}`)),
    })),
  };
}

function read(path: string): Promise<Buffer> {
  const bytes = readFile(path);
  // Told to whoever asks for it; a file that nobody asks for must not end the process.
  bytes.catch(() => undefined);
  return bytes;
}
