// Tells that a request failed because the database is away.

/** Told by name, since the floors keep the server from the database package. */
export const isDatabaseUnavailable = (error: unknown): boolean =>
  error instanceof Error && (error.name === "DatabaseUnavailable" || isDatabaseUnavailable(error.cause));
