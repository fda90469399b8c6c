// The REST API as the console calls it: typed, signed in by the session's cookie.
import { createClient } from "@punctual/client";

/** A header that no form of another page can send: the session's cookie alone changes nothing. */
const ofTheConsole = { "punctual-console": "1" };

export const api = createClient({
  url: location.origin,
  token: null,
  fetch: (request, init) => fetch(withHeaders(request), { ...init, credentials: "same-origin" }),
});

function withHeaders(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(ofTheConsole)) headers.set(name, value);
  return new Request(request, { headers });
}
