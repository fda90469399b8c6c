// Reads one text out of an answer.

/** Empty where there is none. */
export function textOf(answer: unknown, name: string): string {
  const found: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : null;
  return typeof found === "string" ? found : "";
}

/** The first of a list's items. */
export function firstItem(answer: unknown): unknown {
  const items: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, "items") : null;
  return Array.isArray(items) ? items[0] : null;
}
