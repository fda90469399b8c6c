// The REST API as the console calls it: typed, signed in by the session's cookie, in the region that is looked at.
import { createClient } from "@punctual/client";
import { currentRegion } from "./region.ts";

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
  const region = currentRegion();
  if (region !== null) headers.set("punctual-region", region);
  return new Request(request, { headers });
}
