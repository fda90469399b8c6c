// The image is used only while every source is the one that it was made of.
import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshImage } from "../src/image/fresh-image.ts";
import { imageFile } from "../src/image/image.ts";

let folder: string;
const source = (): string => join(folder, "program.ts");
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "image-"));
  await writeFile(source(), "export const made = 1;");
});
afterEach(() => rm(folder, { recursive: true }));

const manifest = (): string => join(folder, imageFile);
async function makeImage(): Promise<void> {
  const { size, mtimeMs } = await stat(source());
  const image = {
    modules: { "program.ts": "image/program.mjs" },
    sources: [{ path: "program.ts", size, mtimeMs }],
  };
  await mkdir(dirname(manifest()), { recursive: true });
  await writeFile(manifest(), JSON.stringify(image));
}

test("one that was made of the sources as they are is fresh", async () => {
  await makeImage();
  expect(freshImage(folder)?.modules).toEqual({ "program.ts": "image/program.mjs" });
});

test.each<[string, () => Promise<void>]>([
  ["of another size", () => writeFile(source(), "export const made = 22;")],
  ["of another time", () => utimes(source(), new Date(0), new Date(0))],
  ["gone", () => rm(source())],
])("one whose source is %s is not", async (_what, change) => {
  await makeImage();
  await change();
  expect(freshImage(folder)).toBeNull();
});

test("one that is not there, or not whole, is not", async () => {
  expect(freshImage(folder)).toBeNull();
  await makeImage();
  await writeFile(manifest(), "{");
  expect(freshImage(folder)).toBeNull();
});
