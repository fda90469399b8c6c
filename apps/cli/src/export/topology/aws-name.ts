// The names of exported resources, as AWS allows them.
import { createHash } from "node:crypto";

const longest = 64;

/** Letters, digits, `.`, `-` and `_`; a name that is too long ends in a digest, so that two of them stay two. */
export function awsName(...parts: readonly string[]): string {
  const name = parts.join("-").replaceAll(/[^.\-_A-Za-z0-9]+/g, "-");
  if (name.length <= longest) return name;
  return `${name.slice(0, longest - 9)}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
}

/** Letters and digits: `a-b.c` → `ABC`. */
export const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

export const kebab = (name: string): string =>
  name
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .toLowerCase();
