// Says in a result itself that only a part of the work was done.

/** A result that is no object goes under `result`. */
export function markedPartial(result: unknown): Readonly<Record<string, unknown>> {
  return typeof result === "object" && result !== null && !Array.isArray(result)
    ? { ...result, status: "partial" }
    : { result, status: "partial" };
}
