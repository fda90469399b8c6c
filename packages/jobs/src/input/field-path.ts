// The path of a field as people write it.

/** `["items", 0, "id"]` → `items[0].id`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? String(step) : `${text}.${String(step)}`;
  }, "");
