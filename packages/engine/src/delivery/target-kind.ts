// Of which kind a stored target is.

/** "" for what is none. */
export const targetKind = (target: unknown): string =>
  typeof target === "object" && target !== null && "kind" in target ? String(target.kind) : "";
