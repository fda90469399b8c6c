// Checks every import against the floor of its package: who may know whom.
import { posix } from "node:path";
import { admitsModule, admitsPackage, floorOf, type Floor } from "./floors.ts";
import { npmPackage, placeOf, type Place } from "./place.ts";
import type { Import, SourceFile } from "./source-file.ts";
import type { Rule, Violation } from "./violation.ts";

/** Dependencies by unit, from its package.json. */
export type Declared = ReadonlyMap<string, ReadonlySet<string>>;

export function checkImports(file: SourceFile, declared: Declared): Violation[] {
  return file.imports.flatMap((found) => {
    const broken = checkReach(file, found) ?? checkFloor(file, found, declared);
    return broken === null ? [] : [{ path: file.path, line: found.line, ...broken }];
  });
}

type Broken = Pick<Violation, "message" | "remedy"> & { readonly rule: Rule };

/**
 * What is exported beside a package's name, since not everyone who takes the package should load it: the adapters of HTTP
 * frameworks, one each, and the door for tests, which loads the whole server.
 */
const besideItsName = /^@punctual\/(?:jobs\/[a-z]+|testing\/door)$/;

/** Another package is reached by its name alone, a statement by its own folder alone. */
function checkReach({ path }: SourceFile, { specifier }: Import): Broken | null {
  if (/^@punctual\/[^/]+\//.test(specifier))
    return besideItsName.test(specifier) ? null : throughExports(specifier);
  if (!specifier.startsWith(".")) return null;
  const target = posix.join(posix.dirname(path), specifier);
  const there = placeOf(target);
  const own = placeOf(path);
  const isOfAnother = /^(?:packages|workloads|apps)\//.test(there.unit) && there.unit !== own.unit;
  if (isOfAnother && !isPageOfTested(there, own) && !isSupportOfMeasured(there, own))
    return throughExports(specifier);
  if (target.endsWith(".sql.ts") && posix.dirname(target) !== posix.dirname(path) && placeOf(path).ships) {
    return {
      rule: "room",
      message: `Expected a statement to be used by its own folder alone, got ${specifier}.`,
      remedy: "Call a verb of that folder, or write a statement of your own.",
    };
  }
  return null;
}

/** A workload's tests reach what its page is made of. */
const isPageOfTested = ({ unit }: Place, { unit: tested, ships }: Place): boolean =>
  !ships && unit === `${tested}/console`;

/** What is measured stands on what its tests stand on, which no package exports. */
const isSupportOfMeasured = ({ inside }: Place, { unit }: Place): boolean =>
  unit === "bench" && inside.startsWith("test/support/");

const throughExports = (specifier: string): Broken => ({
  rule: "exports",
  message: `Expected another package to be imported by its name, got ${specifier}.`,
  remedy: "Import from @punctual/…; what is missing there is added to its index.ts.",
});

function checkFloor({ path }: SourceFile, { specifier }: Import, declared: Declared): Broken | null {
  const { unit, ships } = placeOf(path);
  const floor = floorOf(unit);
  if (floor === null || !ships || isAdmitted(specifier, floor)) {
    return ships ? checkDeclared(unit, specifier, declared) : null;
  }
  return {
    rule: "floor",
    message: `Expected ${unit} not to know ${specifier}, got an import.`,
    remedy: floor.remedy,
  };
}

function isAdmitted(specifier: string, floor: Floor): boolean {
  const name = npmPackage(specifier);
  if (name !== null) return admitsPackage(floor, name);
  return !specifier.startsWith("node:") || admitsModule(floor, specifier);
}

function checkDeclared(unit: string, specifier: string, declared: Declared): Broken | null {
  const name = npmPackage(specifier);
  if (name === null || declared.get(unit)?.has(name) !== false) return null;
  return {
    rule: "dependency",
    message: `Expected ${name} to be a dependency of ${unit}, got none.`,
    remedy: `List it in ${unit}/package.json and docs/decisions/dependencies.md.`,
  };
}
