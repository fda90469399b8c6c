// The version of a package as it is installed in bench.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export function packageVersion(name: string): string {
  const file = join(import.meta.dirname, "../node_modules", name, "package.json");
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  const version =
    typeof content === "object" && content !== null ? Reflect.get(content, "version") : undefined;
  return typeof version === "string" ? version : "unknown";
}
