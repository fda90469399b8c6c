// Adds up what several runs counted under a name.

/** Null where one of them has no such number. */
export function addedUp(results: readonly unknown[], name: string): number | null {
  let sum = 0;
  for (const result of results) {
    const count: unknown = typeof result === "object" && result !== null ? Reflect.get(result, name) : null;
    if (typeof count !== "number") return null;
    sum += count;
  }
  return sum;
}
