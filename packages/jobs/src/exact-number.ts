// A number of the database as JSON, to the last digit.

/** Guarantee: Node 22 and later have it; TypeScript's library does not know of it yet. */
const { rawJSON } = JSON as unknown as { readonly rawJSON: (text: string) => unknown };

/** PostgreSQL's `numeric` with every digit: through a double, cents of large amounts would be lost. */
export const exactNumber = (numeric: string): unknown => rawJSON(numeric);
