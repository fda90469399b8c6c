// What a line of a node's own log says: its level, its message, and what stands beside them.
import { storedText } from "../stored-text.ts";

export interface LogEntry {
  readonly level: string;
  readonly message: string;
  /** JSON text; null: nothing stands beside. */
  readonly data: string | null;
}

/** So many characters of a line are kept: a stack and its causes. */
const longestLine = 32_768;

/** Its own time is left out: it is that of the node's machine, and a line is kept under the database's. */
export function logEntry(line: string): LogEntry {
  const { level, msg, ...rest } = line.length > longestLine ? {} : parsed(line);
  if (typeof msg !== "string" || typeof level !== "string")
    return { level: "info", message: storedText(line.slice(0, longestLine).trimEnd()), data: null };
  const data = Object.entries(rest).filter(([name]) => name !== "time");
  const text = data.length === 0 ? null : JSON.stringify(Object.fromEntries(data));
  return { level, message: storedText(msg), data: text };
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}
