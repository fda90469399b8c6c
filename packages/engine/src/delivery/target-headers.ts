// The headers that a target may set: what HTTP or we own is refused, and so is what cannot be sent.
import { Problem } from "../errors.ts";

/** Names and values with their separators. */
export const longestHeadersBytes = 8_192;

/** They frame the message or speak for the connection; `traceparent` and `idempotency-key` are ours. */
const ownedNames: ReadonlySet<string> = new Set([
  ...[
    "host",
    "content-length",
    "transfer-encoding",
    "connection",
    "keep-alive",
    "proxy-connection",
    "upgrade",
  ],
  ...["te", "trailer", "expect", "http2-settings", "proxy-authenticate", "proxy-authorization"],
  ...["idempotency-key", "traceparent"],
]);

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Latin-1 without control characters, tab aside: a line break would begin another header. */
const sendable = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Throws Problem `invalid-request` naming the header's field. */
export function assertHeaders(headers: Readonly<Record<string, string>>, field = "target.headers"): void {
  const fault = headersFault(headers);
  if (fault !== null) throw invalid(fault.name === null ? field : `${field}.${fault.name}`, fault.fault);
}

export interface HeadersFault {
  /** The header's, cut to a length that can be shown; null: all of them together. */
  readonly name: string | null;
  /** Completes the sentence "Expected … ". */
  readonly fault: string;
}

/** The first thing that is wrong with them; null where they may be sent. */
export function headersFault(headers: Readonly<Record<string, string>>): HeadersFault | null {
  const seen = new Set<string>();
  let bytes = 0;
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    const fault =
      headerNameFault(name) ?? headerValueFault(value) ?? (seen.has(lower) ? "to be given once" : null);
    if (fault !== null) return { name: shown(name), fault };
    seen.add(lower);
    // ": " and the line's end.
    bytes += name.length + value.length + 4;
  }
  return bytes > longestHeadersBytes
    ? { name: null, fault: `to be at most ${longestHeadersBytes} bytes in all, got ${bytes}` }
    : null;
}

/** Completes the sentence "Expected … "; null for a name that may be set. */
export function headerNameFault(name: string): string | null {
  if (!token.test(name)) return "to be a header name of letters, digits and -, got other characters";
  const lower = name.toLowerCase();
  const owned = ownedNames.has(lower) || lower.startsWith("punctual-");
  return owned ? "to be another header, since Punctual sets it for every delivery" : null;
}

/** Never names the value: it may be a secret. */
export const headerValueFault = (value: string): string | null =>
  sendable.test(value) ? null : "to hold Latin-1 text without control characters, got others";

const shown = (name: string): string => (name.length > 64 ? `${name.slice(0, 64)}…` : name);

const invalid = (field: string, fault: string): Problem =>
  new Problem("invalid-request", `Expected ${field} ${fault}.`, { field });
