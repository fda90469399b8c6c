// Where a file stands: its package, and whether it is the product or a test of it.

export interface Place {
  /** `packages/engine`, `workloads/…`, its page `workloads/…/console`, `apps/cli`, else the first folder; empty at the root. */
  readonly unit: string;
  /** The path inside the unit. */
  readonly inside: string;
  /** What ships: not a test, not an upstream's stand-in. */
  readonly ships: boolean;
}

export function placeOf(path: string): Place {
  const parts = path.split("/");
  const depth = depthOf(parts);
  const inside = parts.slice(depth);
  return {
    unit: parts.slice(0, depth).join("/"),
    inside: inside.join("/"),
    ships: depth === 3 || inside[0] === "src",
  };
}

function depthOf([room, , part, ...rest]: readonly string[]): number {
  if (room === "workloads" && part === "console" && rest.length > 0) return 3;
  if (room === "packages" || room === "workloads" || room === "apps") return 2;
  return part === undefined && rest.length === 0 ? 0 : 1;
}

/** The unit of `@punctual/name`, as its name is told in package.json. */
export const ourPackage = (specifier: string): string | null =>
  /^@punctual\/(?<name>[^/]+)/.exec(specifier)?.groups?.name ?? null;

/** `@scope/name` or `name`; null for a path and for a module of Node. */
export function npmPackage(specifier: string): string | null {
  if (/^(?:\.|\/|node:|#)/.test(specifier)) return null;
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? null;
}
