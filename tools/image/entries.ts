// The modules that are imported from outside their package: each is a file of its own in the image.
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Third-party packages that punctual.config.ts and workloads share with the program: one instance, or their objects differ. */
const shared = ["node_modules/zod"];
/** Only tests use it. */
const left = ["packages/testing"];

/** By the path of the module: its name in the image. */
export function imageEntries(root: string, program: string): Readonly<Record<string, string>> {
  const manifests = ["packages", "workloads", "apps"]
    .flatMap((folder) => globSync(`${folder}/*/package.json`, { cwd: root }))
    .concat(shared.map((folder) => join(folder, "package.json")))
    .filter((manifest) => !left.includes(dirname(manifest)));
  const entries = manifests.flatMap((manifest) => {
    const entry = mainExport(JSON.parse(readFileSync(join(root, manifest), "utf8")));
    return entry === null ? [] : [join(dirname(manifest), entry)];
  });
  return Object.fromEntries([program, ...entries].map((path) => [path, nameOf(path)]));
}

const nameOf = (path: string): string => path.replace(/\.[a-z]+$/, "").replaceAll(/[^a-z0-9]+/gi, "-");

/** What `import "the-package"` loads. */
function mainExport(manifest: unknown): string | null {
  const { exports } = asManifest(manifest);
  const main = exports?.["."];
  return typeof main === "string" ? main : (main?.import ?? null);
}

interface Manifest {
  readonly exports?: Readonly<Record<string, string | { readonly import?: string }>>;
}

/** Guarantee: a package.json of ours, or one that names what `import` gets. */
const asManifest = (json: unknown): Manifest => json as Manifest;
