// The server's own log, a file beside its data.
import { open, readFile, rename, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";

const largest = 5 * 1024 * 1024;

const pathOf = (directory: string): string => join(directory, "server.log");

/** For appending; the log of earlier starts is put aside once it has grown to 5 MB, so that two files are all there ever is. */
export async function openServerLog(directory: string): Promise<FileHandle> {
  const path = pathOf(directory);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largest) await rename(path, `${path}.1`);
  return open(path, "a", 0o600);
}

export const tailOfServerLog = async (directory: string): Promise<string> =>
  lastLines(await readFile(pathOf(directory), "utf8").catch(() => "no log"));

export const lastLines = (text: string): string => text.trimEnd().split("\n").slice(-12).join("\n");
