// Checks a package.json against the floor of its package, so that nothing forbidden is even installed for it.
import { admitsPackage, floorOf } from "./floors.ts";
import type { Violation } from "./violation.ts";

export interface Manifest {
  readonly path: string;
  readonly unit: string;
  readonly text: string;
  readonly content: {
    readonly name?: string;
    readonly exports?: Readonly<Record<string, string>>;
    readonly dependencies?: Readonly<Record<string, string>>;
  };
}

export function checkManifest({ path, unit, text, content }: Manifest): Violation[] {
  const floor = floorOf(unit);
  if (floor === null) return [];
  return Object.keys(content.dependencies ?? {})
    .filter((name) => !admitsPackage(floor, name))
    .map((name) => ({
      path,
      line: text.slice(0, text.indexOf(`"${name}"`)).split("\n").length,
      rule: "floor",
      message: `Expected ${unit} not to depend on ${name}, got it in package.json.`,
      remedy: floor.remedy,
    }));
}
