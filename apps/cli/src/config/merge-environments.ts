// Lays the real environment over the file `.env`.

export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * A variable of the real environment hides the file's one whichever way it is given: its value here hides a `…_FILE`
 * there, and the other way round. Set to nothing it counts as absent, and still hides the file's.
 */
export function mergeEnvironments(real: Variables, file: Variables): Variables {
  const named = new Set(Object.keys(real).map(withoutFile));
  const kept = Object.entries(file).filter(([name]) => !named.has(withoutFile(name)));
  const given = Object.entries(real);
  return Object.fromEntries([...kept, ...given].filter(([, value]) => value !== undefined && value !== ""));
}

const withoutFile = (name: string): string => name.replace(/_FILE$/, "");
