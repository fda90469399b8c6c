// Finds the image, where there is one of the sources as they are now.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { imageFile, root, type Image, type Source } from "./image.ts";

/** Null where none was made, and where a source has changed since: nobody may run what is no longer written. */
export function freshImage(folder = fileURLToPath(root)): Image | null {
  const image = readImage(folder);
  return image?.sources.every((source) => isUnchanged(folder, source)) === true ? image : null;
}

function readImage(folder: string): Image | null {
  try {
    return asImage(JSON.parse(readFileSync(join(folder, imageFile), "utf8")));
  } catch {
    return null;
  }
}

function isUnchanged(folder: string, { path, size, mtimeMs }: Source): boolean {
  const found = statSync(join(folder, path), { throwIfNoEntry: false });
  return found !== undefined && found.size === size && found.mtimeMs === mtimeMs;
}

/** Guarantee: only `npm run build` writes the file, and moves it there whole. */
const asImage = (json: unknown): Image => json as Image;
