// The header with which a caller may repeat a call without doing its work twice.

/** Null without the header; `malformed` for anything but 1 to 255 visible ASCII characters. */
export function readIdempotencyKey(
  headers: Readonly<Record<string, string | undefined>>,
): { readonly key: string | null } | "malformed" {
  const key = headers["idempotency-key"];
  if (key === undefined) return { key: null };
  return /^[\x21-\x7e]{1,255}$/.test(key) ? { key } : "malformed";
}

export const malformedIdempotencyKey =
  "Expected Idempotency-Key to be 1 to 255 visible ASCII characters, got something else.";
