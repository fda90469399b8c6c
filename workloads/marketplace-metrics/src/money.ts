// An amount of money as JSON, to the last digit.

/** Guarantee: Node 22 and later have it; TypeScript's library does not know of it yet. */
const { rawJSON } = JSON as unknown as { readonly rawJSON: (text: string) => unknown };

/** A number in JSON with every digit of PostgreSQL's `numeric`: through a double, cents of large amounts would be lost. */
export const money = (numeric: string): unknown => rawJSON(numeric);
