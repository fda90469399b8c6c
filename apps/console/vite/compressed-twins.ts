// Writes each built file a second and third time, compressed, so that the server compresses nothing.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const worthCompressing = /\.(?:js|css|html|svg|json)$/;

export function compressedTwins(): Plugin {
  return {
    name: "compressed-twins",
    apply: "build",
    enforce: "post",
    async writeBundle({ dir = "" }) {
      const names = await readdir(dir, { recursive: true });
      await Promise.all(
        names.filter((name) => worthCompressing.test(name)).map((name) => compress(join(dir, name))),
      );
    },
  };
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  const text = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };
  await Promise.all([
    brotli(bytes, text).then((twin) => writeFile(`${path}.br`, twin)),
    gzipped(bytes, { level: 9 }).then((twin) => writeFile(`${path}.gz`, twin)),
  ]);
}
