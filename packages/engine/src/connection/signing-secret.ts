// The secrets of signing connections, as Standard Webhooks writes them.

const form = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
const leastBytes = 24;
const mostBytes = 64;

/** The key's bytes. Null for a text of another form. */
export function signingKey(secret: string): Buffer | null {
  const [, base64 = ""] = form.exec(secret) ?? [];
  const key = Buffer.from(base64, "base64");
  // What decodes to other text was not base64, however much of it was read.
  const isWhole = key.toString("base64").replace(/=+$/, "") === base64.replace(/=+$/, "");
  return isWhole && key.length >= leastBytes && key.length <= mostBytes ? key : null;
}

/** Completes the sentence "Expected secret … "; never names the secret. */
export const signingSecretFault = (secret: string): string | null =>
  signingKey(secret) === null
    ? `to be whsec_ and ${leastBytes} to ${mostBytes} bytes in base64, got something else`
    : null;
