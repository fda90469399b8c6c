// Every check over a whole repository.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { checkCycles, type Entries } from "./check-cycles.ts";
import { checkDelivery } from "./check-delivery.ts";
import { checkImports, type Declared } from "./check-imports.ts";
import { checkManifest, type Manifest } from "./check-manifest.ts";
import { checkName } from "./check-names.ts";
import { checkRooms } from "./check-rooms.ts";
import { checkClock, checkHeader, checkHomePaths, checkSqlFile, checkSqlText } from "./check-text.ts";
import { applyExceptions, type Exception } from "./exceptions.ts";
import { repositoryFiles } from "./repository-files.ts";
import { readSource } from "./source-file.ts";
import type { Violation } from "./violation.ts";

export function checkRepository(root: string, exceptions: readonly Exception[] = []): Violation[] {
  const files = repositoryFiles(root);
  const manifests = files.manifests.map((path) => readManifest(root, path));
  const sources = files.sources.map((path) => readSource(root, path));
  const declared = declaredBy(manifests);
  const found = [
    ...manifests.flatMap(checkManifest),
    ...sources.flatMap((file) => [
      ...checkImports(file, declared),
      ...checkRooms(file),
      ...checkName(file.path),
      ...checkHeader(file),
      ...checkSqlText(file),
      ...checkClock(file),
    ]),
    ...checkDelivery(sources),
    ...checkCycles(sources, entriesOf(manifests)),
    ...files.sql.flatMap((path) => [
      ...checkName(path),
      ...checkSqlFile(path),
      ...(isFixture(path) ? [] : checkHeader({ path, text: read(root, path) })),
    ]),
    ...files.texts.flatMap((path) => checkHomePaths(path, read(root, path))),
  ];
  return applyExceptions(found, exceptions);
}

/** SQL of a test says what it is in the test. */
const isFixture = (path: string): boolean => path.includes("/test/");

const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

function readManifest(root: string, path: string): Manifest {
  const text = read(root, path);
  return { path, unit: dirname(path), text, content: asContent(JSON.parse(text)) };
}

/** Guarantee: npm refuses a package.json of another shape. */
const asContent = (json: unknown): Manifest["content"] => json as Manifest["content"];

/** Development packages of the root serve the tests of all. */
const declaredBy = (manifests: readonly Manifest[]): Declared =>
  new Map(manifests.map(({ unit, content }) => [unit, new Set(Object.keys(content.dependencies ?? {}))]));

const entriesOf = (manifests: readonly Manifest[]): Entries =>
  new Map(
    manifests.map(({ unit, content }) => [
      content.name?.replace("@punctual/", "") ?? "",
      join(unit, content.exports?.["."] ?? ""),
    ]),
  );
