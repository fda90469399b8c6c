// Reads back a value that was checked when it was stored.

/**
 * Guarantee: used only for columns that a check constraint or our own Zod schema admitted on the way in,
 * so the value is of the type that was written.
 */
export const storedValue = <Value>(value: unknown): Value => value as Value;
