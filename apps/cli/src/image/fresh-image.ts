// Finds the image, where there is one of the sources as they are now.
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { imageFile, root, type Image, type Source } from "./image.ts";

const rootPath = fileURLToPath(root);

/** Null where none was made, and where a source has changed since: nobody may run what is no longer written. */
export function freshImage(): Image | null {
  const image = readImage();
  return image?.sources.every(isUnchanged) === true ? image : null;
}

function readImage(): Image | null {
  try {
    return asImage(JSON.parse(readFileSync(rootPath + imageFile, "utf8")));
  } catch {
    return null;
  }
}

function isUnchanged({ path, size, mtimeMs }: Source): boolean {
  const found = statSync(rootPath + path, { throwIfNoEntry: false });
  return found !== undefined && found.size === size && found.mtimeMs === mtimeMs;
}

/** Guarantee: only `npm run build` writes the file, and moves it there whole. */
const asImage = (json: unknown): Image => json as Image;
