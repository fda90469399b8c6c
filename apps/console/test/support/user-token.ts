// The token of an end user, as the application signs it whose users they are.
import { createHmac } from "node:crypto";

/** Good until the year 2100. */
const endsAtSeconds = 4_102_444_800;

/** @param secret that the server knows as JWT_SECRET */
export function userToken(secret: string, user: string): string {
  const claims = { userId: user, email: `${user}@example.com`, exp: endsAtSeconds };
  const text = [{ alg: "HS256", typ: "JWT" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}
