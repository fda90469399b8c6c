// An error as the log keeps it: what it is, where, and why; nothing of the objects that drivers hang on it.

export interface ErrorEntry {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ErrorEntry;
  readonly errors?: readonly ErrorEntry[];
}

const deepest = 4;

export function errorEntry(error: unknown, depth = 0): ErrorEntry {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  return {
    type: error.name,
    message: error.message,
    ...("code" in error && error.code !== undefined ? { code: String(error.code) } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause === undefined || depth >= deepest ? {} : { cause: errorEntry(error.cause, depth + 1) }),
    ...(error instanceof AggregateError && depth < deepest
      ? { errors: error.errors.map((one) => errorEntry(one, depth + 1)) }
      : {}),
  };
}
