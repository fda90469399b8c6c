// Where Debian's Chromium is; without one the tests in a browser are skipped, and say so.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin"];

/** Null where this machine has none. */
export const chromiumPath: string | null =
  folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ??
  null;

export const noChromium = "Chromium is not installed here (on Debian: apt install chromium)";
