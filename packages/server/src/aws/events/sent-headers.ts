// The headers that a user may have sent to an API destination: EventBridge leaves others out without a word, and so do we.

/** What EventBridge's guide lists. */
const stripped: readonly string[] = [
  ...["a-im", "accept-charset", "accept-datetime", "accept-encoding", "cache-control", "connection"],
  ...["content-encoding", "content-length", "content-md5", "date", "expect", "forwarded", "from", "host"],
  ...["http2-settings", "if-match", "if-modified-since", "if-none-match", "if-range"],
  ...["if-unmodified-since", "max-forwards", "origin", "pragma", "proxy-authorization", "range", "referer"],
  ...["te", "trailer", "transfer-encoding", "user-agent", "upgrade", "via", "warning"],
];

/** What is ours to send, or speaks for the connection. */
const ours: readonly string[] = [
  "idempotency-key",
  "traceparent",
  "keep-alive",
  "proxy-authenticate",
  "proxy-connection",
];

const leftOut: ReadonlySet<string> = new Set([...stripped, ...ours]);

const isSent = (name: string): boolean => {
  const lower = name.toLowerCase();
  return !leftOut.has(lower) && !lower.startsWith("punctual-");
};

/** A name counts once, whatever its case: the last [inferred]. */
export function sentHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const sent = Object.entries(headers).filter(([name]) => isSent(name));
  const byName = new Map(sent.map(([name, value]) => [name.toLowerCase(), [name, value] as const]));
  return Object.fromEntries(byName.values());
}
