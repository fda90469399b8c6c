// The credential of a request as RFC 6750 sends it.
import type { HttpRequest } from "../http.ts";

/** Null without the header; empty where the header holds something else. */
export function bearerOf({ headers }: Pick<HttpRequest, "headers">): string | null {
  const { authorization } = headers;
  if (authorization === undefined || authorization === "") return null;
  return /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? "";
}
