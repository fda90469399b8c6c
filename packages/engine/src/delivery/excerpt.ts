// The beginning of an answer as it is kept: text, secrets masked.

/** At most so much of an answer is read. */
export const longestBodyBytes = 65_536;
/** At most so much of it is kept, in UTF-8. */
export const longestExcerptBytes = 4_096;

/** A unit of a string comes to so many bytes of UTF-8 at most. */
const longestUnitBytes = 3;

/** Masked before it is cut, and by as many characters: a secret across the cut would stay half legible. */
export function excerptOf(body: Buffer, secrets: readonly string[]): string {
  if (body.length === 0) return "";
  let text = body.toString("utf8").replaceAll("\u0000", "\ufffd");
  for (const form of secrets.flatMap(formsOf)) text = text.replaceAll(form, "*".repeat(form.length));
  return cut(text);
}

/** A target may echo a secret as it was sent, or escaped in JSON or a URL; Latin-1 read as UTF-8 loses its accents. */
function formsOf(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const latin1 = Buffer.from(secret, "latin1").toString("utf8");
  const forms = new Set([secret, json, encodeURIComponent(secret.toWellFormed()), latin1]);
  return [...forms].filter((form) => form !== "").sort((one, other) => other.length - one.length);
}

function cut(text: string): string {
  if (text.length * longestUnitBytes <= longestExcerptBytes) return text;
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= longestExcerptBytes) return text;
  // As a stream, the decoder keeps the first bytes of a character that was cut to itself.
  return new TextDecoder().decode(bytes.subarray(0, longestExcerptBytes), { stream: true });
}
