// The secrets that deliveries are signed with, as Standard Webhooks writes them.

const form = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
const leastBytes = 24;
const mostBytes = 64;

/** Throws for a secret of another form; never names it. */
export const signingKeys = (secrets: readonly string[]): readonly Buffer[] =>
  secrets.filter((secret) => secret !== "").map(signingKey);

function signingKey(secret: string): Buffer {
  const [, base64 = ""] = form.exec(secret) ?? [];
  const key = Buffer.from(base64, "base64");
  // What decodes to other text was not base64, however much of it was read.
  const isWhole = key.toString("base64").replace(/=+$/, "") === base64.replace(/=+$/, "");
  if (isWhole && key.length >= leastBytes && key.length <= mostBytes) return key;
  throw new Error(
    `Expected each signing secret to be whsec_ and ${leastBytes} to ${mostBytes} bytes in base64, got something else. Take the secret of the connection as it was made.`,
  );
}
