// Lays one environment over another: the real one over a file, a file over another.

export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * A variable of the upper one hides the lower one's whichever way it is given: its value here hides a `…_FILE` there,
 * and the other way round. Set to nothing it counts as absent, and still hides the lower one's.
 */
export function mergeEnvironments(upper: Variables, lower: Variables): Variables {
  const named = new Set(Object.keys(upper).map(withoutFile));
  const kept = Object.entries(lower).filter(([name]) => !named.has(withoutFile(name)));
  const given = Object.entries(upper);
  return Object.fromEntries([...kept, ...given].filter(([, value]) => value !== undefined && value !== ""));
}

const withoutFile = (name: string): string => name.replace(/_FILE$/, "");
