// Makes the image of the sources as they are now.
import { createHash } from "node:crypto";
import { globSync, statSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown, type OutputChunk } from "rolldown";
import { imageDirectory, imageFile, programPath, root as rootUrl, type Image } from "punctual";
import { imageEntries } from "./entries.ts";
import { inItsOwnPlace } from "./own-place.ts";

const root = fileURLToPath(rootUrl);
/** Of everything that npm installed: one look at what was installed stands for all of it. */
const installed = "node_modules/.package-lock.json";

export async function buildImage(): Promise<{ readonly files: number; readonly bytes: number }> {
  const entries = imageEntries(root, programPath);
  const chunks = await bundle(entries);
  const version = createHash("sha256");
  for (const { fileName, code } of chunks) version.update(fileName).update(code);
  const directory = join(imageDirectory, version.digest("hex").slice(0, 16));
  await mkdir(join(root, directory), { recursive: true });
  for (const { fileName, code } of chunks) await writeFile(join(root, directory, fileName), code);
  await keepManifest(manifestOf({ entries, chunks, directory }));
  await removeOthers(directory);
  return { files: chunks.length, bytes: chunks.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0) };
}

async function bundle(entries: Readonly<Record<string, string>>): Promise<readonly OutputChunk[]> {
  // Deep enough for the directory of a version: relative paths are told from there.
  const image = join(root, imageDirectory, "version");
  const build = await rolldown({
    input: Object.fromEntries(Object.entries(entries).map(([path, name]) => [name, join(root, path)])),
    cwd: root,
    platform: "node",
    logLevel: "silent",
    plugins: [{ name: "own-place", transform: (code, file) => inItsOwnPlace(code, { file, image }) }],
  });
  const { output } = await build.generate({
    format: "esm",
    // Told by the ending, or Node would look for a package.json and at the code to find out.
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
  });
  await build.close();
  return output.filter((each) => each.type === "chunk");
}

interface Made {
  readonly entries: Readonly<Record<string, string>>;
  readonly chunks: readonly OutputChunk[];
  readonly directory: string;
}

function manifestOf({ entries, chunks, directory }: Made): Image {
  const read = chunks.flatMap(({ moduleIds }) => moduleIds).filter((file) => file.startsWith(root));
  const own = read.map((file) => relative(root, file)).filter((path) => !path.startsWith("node_modules"));
  return {
    modules: Object.fromEntries(
      Object.entries(entries).map(([path, name]) => [path, `${directory}/${name}.mjs`]),
    ),
    sources: [...new Set(own), installed].map((path) => {
      const { size, mtimeMs } = statSync(join(root, path));
      return { path, size, mtimeMs };
    }),
  };
}

/** Last, and whole: whoever starts meanwhile has the old image or the new one. */
async function keepManifest(image: Image): Promise<void> {
  const draft = join(root, `${imageFile}.${process.pid}`);
  await mkdir(dirname(draft), { recursive: true });
  await writeFile(draft, JSON.stringify(image));
  await rename(draft, join(root, imageFile));
}

/** Compiled code of files that are gone would stay for ever. */
async function removeOthers(directory: string): Promise<void> {
  const others = globSync(`${imageDirectory}/*/`, { cwd: root }).filter(
    (path) => basename(path) !== basename(directory),
  );
  const compiled = join(imageDirectory, "..", "code");
  for (const path of [...others, compiled]) await rm(join(root, path), { recursive: true, force: true });
}
