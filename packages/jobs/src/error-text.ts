// What a run's record says of something that was thrown.

/** Causes beyond this depth say nothing new, and a chain may be a circle. */
const deepestCause = 4;

/** Never throws, whatever was thrown. A cause is told unless the message already does. */
export function errorText(error: unknown): string {
  try {
    return textOf(error, 0);
  } catch {
    return "An error that cannot be read as text.";
  }
}

function textOf(error: unknown, depth: number): string {
  if (!(error instanceof Error)) return typeof error === "string" ? error : `Thrown: ${String(error)}`;
  const own = messageOf(error, depth);
  if (error.cause === undefined || depth === deepestCause) return own;
  const cause = textOf(error.cause, depth + 1);
  return own.includes(cause) ? own : `${own} (${cause})`;
}

/** Node reports a refused connection as an AggregateError without words of its own. */
function messageOf(error: Error, depth: number): string {
  if (error.message !== "") return error.message;
  if (!(error instanceof AggregateError) || depth === deepestCause) return error.name;
  return error.errors.map((inner) => textOf(inner, depth + 1)).join("; ");
}
