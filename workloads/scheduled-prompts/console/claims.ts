// What a token says of its bearer, for words on the screen: the server alone decides whether it is true.

export interface Claims {
  readonly email: string | null;
  readonly expiresAt: string | null;
}

export function claimsIn(token: string): Claims {
  const claims = payloadOf(token);
  const { email, exp } = claims;
  return {
    email: typeof email === "string" ? email : null,
    expiresAt: typeof exp === "number" ? instantOf(exp) : null,
  };
}

/** Empty for what is no token. */
function payloadOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const [, part = ""] = token.split(".");
    const bytes = Uint8Array.from(atob(part.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    const found: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof found === "object" && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}

/** Null for seconds that no calendar holds. */
function instantOf(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
