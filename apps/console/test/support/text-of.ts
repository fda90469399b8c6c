// Reads one text out of an answer.

/** Empty where there is none. */
export function textOf(answer: unknown, name: string): string {
  const found: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : null;
  return typeof found === "string" ? found : "";
}
