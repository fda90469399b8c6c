// What a field of a line holds for a query: a text, a number, an instant, or nothing.

export type QueryValue = string | number | Date | null;

export function valueOf(value: unknown): QueryValue {
  if (typeof value === "string" || typeof value === "number") return value;
  if (value === undefined || value === null) return null;
  return typeof value === "boolean" ? String(value) : JSON.stringify(value);
}

/** As it is shown. */
export function textOf(value: QueryValue): string {
  if (value === null) return "";
  return value instanceof Date ? value.toISOString().replace("T", " ").replace("Z", "") : String(value);
}

/** Null for what does not look like a number. */
export function numberOf(value: QueryValue): number | null {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "number") return value;
  if (value === null || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value)) return null;
  return Number(value);
}

export function isTrue(value: QueryValue): boolean {
  if (value === null) return false;
  return typeof value === "string" ? value !== "" && value !== "0" && value !== "false" : Number(value) !== 0;
}

/** Numbers before texts, what is not there after everything. */
export function order(one: QueryValue, other: QueryValue): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const [oneNumber, otherNumber] = [numberOf(one), numberOf(other)];
  if (oneNumber !== null && otherNumber !== null) return oneNumber - otherNumber;
  if (oneNumber !== null || otherNumber !== null) return oneNumber === null ? 1 : -1;
  const [oneText, otherText] = [textOf(one), textOf(other)];
  return oneText === otherText ? 0 : oneText < otherText ? -1 : 1;
}

export function isSame(one: QueryValue, other: QueryValue): boolean {
  return one === null || other === null ? one === other : order(one, other) === 0;
}
