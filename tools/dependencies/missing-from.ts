// Compares the table of docs/decisions/dependencies.md with what every package.json declares.

export interface ManifestText {
  readonly path: string;
  readonly text: string;
}

export interface Missing {
  /** Declared, and without a line. */
  readonly unlisted: readonly string[];
  /** Listed, and declared nowhere. */
  readonly idle: readonly string[];
}

export function missingFrom(table: string, manifests: readonly ManifestText[]): Missing {
  const listed = new Set(
    [...table.matchAll(/^\| (?<name>[@a-z][\w/.-]*) +\|/gm)].map(({ groups }) => groups?.name ?? ""),
  );
  listed.delete("dependency");
  const declared = manifests.flatMap(({ path, text }) =>
    ["dependencies", "optionalDependencies"].flatMap((field) =>
      namesIn(text, field).map((name) => ({ name, path })),
    ),
  );
  return {
    unlisted: declared.filter(({ name }) => !listed.has(name)).map(({ name, path }) => `${name} (${path})`),
    idle: [...listed].filter((name) => !declared.some((dependency) => dependency.name === name)),
  };
}

/** Our own packages aside. */
function namesIn(manifest: string, field: string): string[] {
  const content: unknown = JSON.parse(manifest);
  const value = typeof content === "object" && content !== null ? Reflect.get(content, field) : undefined;
  return Object.keys(typeof value === "object" && value !== null ? value : {}).filter(
    (name) => !name.startsWith("@punctual/"),
  );
}
